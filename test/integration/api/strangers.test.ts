import { randomBytes } from 'node:crypto';
import { Agent, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../../../apps/api/create-api.js';
import { testSettings } from '../../support/api-settings.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { tokenIssuer, type TokenIssuer } from '../../support/token-issuer.js';

/** A flood of requests by nobody, on a real Postgres, from the address of somebody who works meanwhile. */
const REQUESTS = 3_000;
const KEK = randomBytes(32).toString('base64');
const PROXY = '127.0.0.1';
let database: FreshDatabase;
let issuer: TokenIssuer;
let hr: TestPerson;
let lines = 0;
const apps: NestExpressApplication[] = [];
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

beforeAll(async () => {
  [database, issuer] = await Promise.all([freshDatabase(), tokenIssuer('isen-mulang')]);
  hr = await anOfficial(database, 'hrOfficer', '62.01');
});
afterAll(async () => {
  agent.destroy();
  await Promise.all(apps.map((app) => app.close()));
  await Promise.all([issuer?.stop(), database?.stop()]);
});

async function anApi(
  trustedProxies: readonly string[],
  stranger = 300,
): Promise<{ app: NestExpressApplication; port: number }> {
  const settings = testSettings({
    databaseUrl: database.url('isen_app'),
    recordKek: KEK,
    issuer: issuer.url,
    trustedProxies,
    limits: { person: 12_000, signIn: 600, stranger },
  });
  const app = await createApi(settings, pino({ level: 'info' }, { write: () => void (lines += 1) }));
  apps.push(app);
  await app.listen(0, '127.0.0.1');
  return { app, port: ((app.getHttpServer() as Server).address() as AddressInfo).port };
}

interface Sent {
  readonly path?: string;
  readonly headers?: { readonly [name: string]: string };
}

function statusOf(port: number, { path = '/me', headers = {} }: Sent = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    ask({ host: '127.0.0.1', port, path, headers: { ...headers }, agent }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
    })
      .once('error', reject)
      .end();
  });
}

/** What a flood is made of: nothing at all, a forged token, a cookie that was made up. */
async function strange(): Promise<readonly Sent[]> {
  const forged = `Bearer ${await issuer.token(hr.person, { forged: true })}`;
  const madeUp = () => ({ cookie: `isen-session=${randomBytes(32).toString('base64url')}` });
  return Array.from({ length: REQUESTS }, (_, index) => {
    if (index % 3 === 0) return {};
    return { headers: index % 3 === 1 ? { authorization: forged } : madeUp() };
  });
}

/** Transactions that the database has ended so far; idle sessions tell of theirs within a second. */
async function transactions(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const [row] = await database.asSuperuser(
    `select pg_stat_clear_snapshot(), xact_commit + xact_rollback as ended from pg_stat_database where datname = 'isen_mulang'`,
  );
  return Number(row?.['ended']);
}

test('strangers cost next to nothing, are counted nevertheless, and keep nobody out', async () => {
  const { app, port } = await anApi([]);
  const headers = { authorization: `Bearer ${await issuer.token(hr.person)}` };
  expect(await statusOf(port, { headers })).toBe(200);
  const before = await transactions();
  const statuses = await Promise.all((await strange()).map((sent) => statusOf(port, sent)));
  const after = await transactions();
  expect(after - before, 'transactions during the flood').toBeLessThan(20);
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  expect(statuses.filter((status) => status === 401).length).toBeLessThan(400);
  expect(await statusOf(port, { headers }), 'a known token from the same address').toBe(200);
  expect(lines, 'lines in the log').toBeLessThan(400);
  await app.close();
  apps.splice(apps.indexOf(app), 1);
  const [row] = await database.asSuperuser(
    `select sum(count)::int as requests, count(*)::int as rows, min(address) as address from access.entry where person is null`,
  );
  expect(row).toEqual({ requests: REQUESTS, rows: expect.any(Number) as number, address: '127.0.0.1' });
  expect(Number(row?.['rows'])).toBeLessThan(10);
});

test('whoever is held back is told for how long, in a sentence', async () => {
  const { port } = await anApi([], 2);
  expect([await statusOf(port), await statusOf(port)]).toEqual([401, 401]);
  const answer = await fetch(`http://127.0.0.1:${port}/me`);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '30']);
  expect(await answer.json()).toMatchObject({
    code: 'TooManyRequests',
    detail: 'Terlalu banyak permintaan; tunggulah sebentar.',
  });
});

test('an address that a request claims is believed of our proxies alone', async () => {
  const from = (address: string): Sent => ({ headers: { 'x-forwarded-for': address } });
  const claimed = async (trusted: readonly string[]) => {
    const { port } = await anApi(trusted, 1);
    const statuses = [];
    for (const address of ['203.0.113.1', '203.0.113.1', '203.0.113.2'])
      statuses.push(await statusOf(port, from(address)));
    return statuses;
  };
  expect(await claimed([PROXY])).toEqual([401, 429, 401]);
  expect(await claimed([])).toEqual([401, 429, 429]);
});
