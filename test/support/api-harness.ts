import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { createApi } from '../../apps/api/create-api.js';
import { ArtifactService } from '../../apps/worker/artifact.service.js';
import { PresenceService } from '../../apps/worker/presence.service.js';
import { TemporalWorkerService } from '../../apps/worker/temporal-worker.service.js';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import { startTestStack, type TestStack } from '../../infra/stack/test-stack.js';
import { asSuperuser } from '../workflow/support/superuser.js';
import { testSettings } from './api-settings.js';
import { EventStream } from './event-stream.js';
import type { Corners, TestPerson } from './people.js';
import { tokenIssuer, type TokenIssuer, type TokenWish } from './token-issuer.js';

const AUDIENCE = 'isen-mulang';

/** What the api answered: the status and the body, with the members every body has. */
export interface ApiAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly body: {
    readonly code?: string;
    readonly stream?: string;
    readonly id?: string;
    readonly seq?: number;
    readonly [member: string]: unknown;
  };
}

/** Api and worker in this process, on a Temporal server and a Postgres of their own, with nobody in it. */
export interface ApiHarness extends Corners {
  readonly stack: TestStack;
  /** Where this api listens. */
  readonly url: string;
  /** What says in a request who sends it. */
  headers(by: TestPerson): Promise<{ readonly [name: string]: string }>;
  get(by: TestPerson, path: string): Promise<ApiAnswer>;
  /** A file. */
  download(by: TestPerson, path: string): Promise<{ readonly type: string; readonly bytes: Buffer }>;
  /** A move under a key; a new one when none is given. */
  move(by: TestPerson, path: string, body: object, key?: string): Promise<ApiAnswer>;
  /** A move that names no standing. */
  moveUnnamed(by: TestPerson, path: string, body: object): Promise<ApiAnswer>;
  /** Follows the log, from after an event if one is named. */
  follow(by: TestPerson, after?: string, wish?: TokenWish): Promise<EventStream>;
  startWorker(): Promise<void>;
  stopWorker(): Promise<void>;
  stop(): Promise<void>;
}

/** Brings it all up; the build's bundle and law must be there. */
export async function apiHarness(): Promise<ApiHarness> {
  const [stack, issuer] = await Promise.all([
    startTestStack({ seed: false, apps: false }),
    tokenIssuer(AUDIENCE),
  ]);
  const settings = settingsOf(stack, issuer);
  const app = await createApi(settings, pino({ level: 'silent' }));
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${((app.getHttpServer() as Server).address() as AddressInfo).port}`;
  let worker: INestApplicationContext | undefined;
  const harness: ApiHarness = {
    stack,
    url,
    asSuperuser: (query) => asSuperuser(stack, query),
    headers: (by) => signedIn(issuer, by),
    get: async (by, path) => ask(`${url}${path}`, { headers: await signedIn(issuer, by) }),
    download: async (by, path) => {
      const answer = await fetch(`${url}${path}`, { headers: await signedIn(issuer, by) });
      const type = answer.headers.get('content-type') ?? '';
      return { type, bytes: Buffer.from(await answer.arrayBuffer()) };
    },
    move: async (by, path, body, key = randomUUID()) =>
      sent(url, path, body, { ...(await signedIn(issuer, by)), 'idempotency-key': key }),
    moveUnnamed: async (by, path, body) => {
      const { authorization } = await signedIn(issuer, by);
      return sent(url, path, body, { authorization, 'idempotency-key': randomUUID() });
    },
    follow: async (by, after, wish) => {
      const headers = { ...(await signedIn(issuer, by, wish)), ...(after ? { 'last-event-id': after } : {}) };
      return EventStream.open(`${url}/events`, headers);
    },
    startWorker: async () => void (worker = await startWorker(settings, stack)),
    stopWorker: async () => worker?.close(),
    stop: async () => {
      await app.close();
      await worker?.close();
      await Promise.all([issuer.stop(), stack.stop()]);
    },
  };
  await harness.startWorker();
  return harness;
}

const settingsOf = (stack: TestStack, issuer: TokenIssuer) =>
  testSettings({
    databaseUrl: stack.databaseUrls.isen_app,
    temporalAddress: stack.temporalAddress,
    temporalNamespace: stack.namespace,
    recordKek: stack.secrets.kek,
    issuer: issuer.url,
  });

async function startWorker(settings: ReturnType<typeof settingsOf>, stack: TestStack) {
  const {
    isen_sequencer: sequencerUrl,
    isen_archive: archiveUrl,
    isen_import: importUrl,
    isen_waker: wakerUrl,
  } = stack.databaseUrls;
  const worker = await NestFactory.createApplicationContext(
    WorkerModule.with(
      { ...settings, sequencerUrl, archiveUrl, importUrl, wakerUrl, accessLogDays: 400 },
      pino({ level: 'silent' }),
    ),
    { logger: false },
  );
  await worker.get(ArtifactService).store();
  await worker.get(TemporalWorkerService).start();
  await worker.get(PresenceService).begin();
  return worker;
}

const signedIn = async (issuer: TokenIssuer, { person, standing }: TestPerson, wish?: TokenWish) => ({
  authorization: `Bearer ${await issuer.token(person, wish)}`,
  standing,
});

function sent(url: string, path: string, body: object, headers: { [name: string]: string }) {
  const [, method = 'POST', target = ''] = /^(?:(PUT|POST) )?(.*)$/.exec(path) ?? [];
  const all = { ...headers, 'content-type': 'application/json' };
  return ask(`${url}${target}`, { method, headers: all, body: JSON.stringify(body) });
}

async function ask(url: string, init: RequestInit): Promise<ApiAnswer> {
  const answer = await fetch(url, init);
  const body = (await answer.json()) as ApiAnswer['body'];
  return { status: answer.status, location: answer.headers.get('location'), body };
}
