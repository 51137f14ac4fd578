import 'reflect-metadata';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MoveRequests } from '../../apps/api/move-requests.service.js';
import { PublicRoutes } from '../../apps/api/public-routes.service.js';
import { Reads } from '../../apps/api/read.service.js';
import { controllerOf } from '../../apps/api/route-controller.js';
import { isMove } from '../../apps/api/route/route.js';
import { allRoutes, declaredRoutes, features } from '../../apps/api/routes.js';
import { Uploads } from '../../apps/api/upload/upload.service.js';
import type { Procedure } from '../../libs/domain/kernel/procedure.js';
import { byWhom, moveNames } from '../../libs/domain/kernel/turn.js';
import { procedures } from '../../libs/domain/procedures.js';
import { routeFaults, routesOf } from './support/routes.js';

/** A way in that nobody has declared: the planted violation. */
class BackDoor {
  open() {
    return 'open';
  }
}
Get('/back-door')(BackDoor.prototype, 'open', Object.getOwnPropertyDescriptor(BackDoor.prototype, 'open')!);
Controller()(BackDoor);

class Served {}
Module({})(Served);

const controllers = features.map(({ routes }) => controllerOf(routes));
const apps: NestExpressApplication[] = [];
afterAll(async () => void (await Promise.all(apps.map((app) => app.close()))));

async function served(...controllers: Type<unknown>[]): Promise<string[]> {
  const providers = [PublicRoutes, MoveRequests, Reads, Uploads].map((provide) => ({
    provide,
    useValue: {},
  }));
  const app = await NestFactory.create<NestExpressApplication>(
    { module: Served, controllers, providers },
    { bodyParser: false, logger: false },
  );
  apps.push(app);
  await app.init();
  return routesOf(app);
}

test('every route that is served is declared with permission, audit name and schema', async () => {
  expect(routeFaults(await served(...controllers), allRoutes)).toEqual([]);
});

test('a planted route without declaration is caught', async () => {
  const found = routeFaults(await served(...controllers, BackDoor), allRoutes);
  expect(found).toEqual(['GET /back-door is not declared']);
});

test('a planted declaration with a part missing is caught', () => {
  const [move] = declaredRoutes.filter(isMove);
  const planted = {
    ...move!,
    path: '/planted',
    creates: true as const,
    permission: [],
    audit: '',
    body: undefined!,
  };
  expect(routeFaults(['POST /planted'], [{ ...planted, method: 'POST' }])).toEqual([
    'POST /planted has no permission',
    'POST /planted has no audit name',
    'POST /planted has no strict schema',
  ]);
});

test('a planted move without words for the screen is caught', () => {
  const [move] = declaredRoutes.filter(isMove);
  const planted = {
    ...move!,
    path: '/planted',
    creates: true as const,
    title: { id: 'Tanam', en: '' },
    body: z.strictObject({
      bare: z.string(),
      half: z.string().meta({ 'x-title': { id: 'Setengah', en: 'Half' } }),
    }),
    texts: ['missing'],
  };
  expect(routeFaults(['POST /planted'], [{ ...planted, method: 'POST' }])).toEqual([
    'POST /planted has no title or no effect in both languages',
    'POST /planted does not say what bare is called',
    'POST /planted does not say how half is asked for',
    'POST /planted stores missing, which its body does not have',
  ]);
});

const moves = Object.values(procedures).flatMap((procedure: Procedure) =>
  moveNames(procedure).flatMap((move) => {
    const by = byWhom(procedure, move)!;
    return by === 'stream' ? [] : [{ kind: procedure.kind, move, by }];
  }),
);

describe('every move of the law that persons make is a route open to the same roles', () => {
  test.each(moves)('$kind $move', ({ kind, move, by }) => {
    const route = declaredRoutes.filter(isMove).find((one) => one.kind === kind && one.move === move);
    expect(route?.permission.toSorted()).toEqual([...by].toSorted());
  });
});
