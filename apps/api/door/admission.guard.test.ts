import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Controller, Get, Module } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RouteOf } from '../route/route-of.js';
import { AdmissionGuard } from './admission.guard.js';
import { Door } from './door.service.js';
import { ProblemFilter } from './problem.filter.js';

/** A way in that nobody has declared, and one that is declared to be open to everybody. */
class Ways {
  come() {
    return { status: 'in' };
  }
  goThrough() {
    return { status: 'in' };
  }
}
const method = (name: 'come' | 'goThrough') => Object.getOwnPropertyDescriptor(Ways.prototype, name)!;
Get('/back-door')(Ways.prototype, 'come', method('come'));
Get('/front-door')(Ways.prototype, 'goThrough', method('goThrough'));
const front = { method: 'GET', path: '/front-door', open: 'live', summary: 'Is open.' } as const;
RouteOf(front)(Ways.prototype, 'goThrough', method('goThrough'));
Controller()(Ways);

class House {}
Module({})(House);

let app: INestApplication;
let url: string;
beforeAll(async () => {
  const providers = [
    { provide: Door, useValue: {} },
    { provide: APP_GUARD, useClass: AdmissionGuard },
  ];
  app = await NestFactory.create({ module: House, controllers: [Ways], providers }, { logger: false });
  app.useGlobalFilters(new ProblemFilter(pino({ level: 'silent' })));
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${((app.getHttpServer() as Server).address() as AddressInfo).port}`;
});
afterAll(() => app.close());

test('a handler behind which no declaration stands serves nobody', async () => {
  const answer = await fetch(`${url}/back-door`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: 'RouteUnknown' });
});

test('one that is declared to be open is', async () => {
  const answer = await fetch(`${url}/front-door`);
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'in' }]);
});
