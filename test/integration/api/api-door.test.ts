import { randomBytes, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createApi } from '../../../apps/api/create-api.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { storePolicy } from '../../../libs/record/artifacts.js';
import { testSettings } from '../../support/api-settings.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { tokenIssuer, type TokenIssuer, type TokenWish } from '../../support/token-issuer.js';

/** The door, on a real Postgres and with Temporal away: who gets in, and what everybody else is told. */
const AUDIENCE = 'isen-mulang';
let database: FreshDatabase;
let databaseGone = false;
let issuer: TokenIssuer;
let app: NestExpressApplication;
let url: string;
let policy: string;
const logged: string[] = [];
let hr: TestPerson;
let elsewhere: TestPerson;
let sekda: TestPerson;
let retired: TestPerson;
let auditor: TestPerson;

beforeAll(async () => {
  [database, issuer] = await Promise.all([freshDatabase(), tokenIssuer(AUDIENCE)]);
  hr = await anOfficial(database, 'hrOfficer', '62.01');
  elsewhere = await anOfficial(database, 'hrOfficer', '62.71');
  sekda = await anOfficial(database, 'authorizedOfficer', '62.01');
  retired = await anOfficial(database, 'hrOfficer', '62.01', { until: '2021-01-01' });
  auditor = await anOfficial(database, 'internalAuditor', '62', { governments: ['62', '62.01', '62.71'] });
  policy = await storedPolicy();
  const settings = testSettings({
    databaseUrl: database.url('isen_app'),
    recordKek: randomBytes(32).toString('base64'),
    issuer: issuer.url,
  });
  app = await createApi(
    settings,
    pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
  );
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${((app.getHttpServer() as Server).address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app?.close();
  await Promise.all([issuer?.stop(), databaseGone || database?.stop()]);
});

async function storedPolicy(): Promise<string> {
  const source = await openDataSource(database.url('isen_app'), 1);
  const scope = { person: null, governments: [] };
  return inScope(source, scope, (sql) => storePolicy(sql, nationalPolicy, {})).finally(() =>
    source.destroy(),
  );
}

interface Problem {
  readonly code?: string;
  readonly status?: number;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly [member: string]: unknown;
}
interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly headers: Headers;
  readonly body: Problem;
}

async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(`${url}${path}`, init);
  const { status, headers } = answer;
  const type = headers.get('content-type')?.split(';')[0] ?? null;
  return { status, type, headers, body: (await answer.json()) as Problem };
}

const bearer = async ({ person }: TestPerson, wish: TokenWish = {}) => ({
  authorization: `Bearer ${await issuer.token(person, wish)}`,
});

/** A move with everything in order, unless the test says otherwise. */
async function propose(by: TestPerson, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const all = {
    ...(await bearer(by)),
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    ...headers,
  };
  return ask('/cycles', {
    method: 'POST',
    headers: all,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
const proposal = () => ({ policy, title: 'Siklus talenta 2027' });

function expectProblem(answer: Answer, status: number, code: string): void {
  expect(answer).toMatchObject({ status, type: 'application/problem+json', body: { status, code } });
  expect(answer.body).toMatchObject({
    type: `urn:isen-mulang:problem:${code}`,
    title: expect.any(String) as string,
    detail: expect.any(String) as string,
    sentence: { id: expect.any(String) as string, en: expect.any(String) as string },
    reference: answer.headers.get('x-request-id'),
  });
}

test('without a good token nobody gets in', async () => {
  const none = await ask('/me');
  expectProblem(none, 401, 'TokenMissing');
  expect(none.headers.get('www-authenticate')).toBe('Bearer');
  const wishes: [string, TokenWish][] = [
    ['TokenExpired', { expires: '-1h' }],
    ['TokenSignatureInvalid', { forged: true }],
    ['TokenIssuerUnknown', { issuer: 'https://elsewhere.example' }],
    ['TokenNotForUs', { audience: 'another-service' }],
  ];
  for (const [code, wish] of wishes)
    expectProblem(await ask('/me', { headers: await bearer(hr, wish) }), 401, code);
});

test('a person learns who they are and where they stand', async () => {
  const { status, body } = await ask('/me', { headers: await bearer(hr) });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    person: hr.person,
    name: 'Nama hrOfficer',
    standings: [{ id: hr.standing, role: 'hrOfficer' }],
  });
});

test('a standing that has ended, or another person’s, opens nothing', async () => {
  expectProblem(await ask('/me', { headers: await bearer(retired) }), 403, 'NoStanding');
  const headers = { ...(await bearer(hr)), standing: sekda.standing };
  expectProblem(await ask('/me', { headers }), 403, 'StandingNotHeld');
});

test('a move needs the role, a strong key and a body that its schema knows', async () => {
  expectProblem(await propose(sekda, proposal()), 403, 'RoleNotPermitted');
  expectProblem(await propose(hr, proposal(), { 'idempotency-key': 'short' }), 400, 'IdempotencyKeyWeak');
  expectProblem(await propose(hr, { ...proposal(), extra: 1 }), 400, 'BodyInvalid');
  expectProblem(await propose(hr, '{"policy":'), 400, 'BodyUnreadable');
  expectProblem(await propose(hr, proposal(), { 'content-type': 'text/plain' }), 415, 'BodyMustBeJson');
  expectProblem(await propose(hr, { ...proposal(), title: 'x'.repeat(300_000) }), 413, 'BodyTooLarge');
  expectProblem(await propose(hr, { policy: 'f'.repeat(64), title: 'x' }), 422, 'PolicyUnknown');
  const { 'idempotency-key': _none, ...without } = { ...(await bearer(hr)), 'idempotency-key': '' };
  expectProblem(await ask('/cycles', { method: 'POST', headers: without }), 400, 'IdempotencyKeyMissing');
});

test('texts that cannot be stored are refused by field', async () => {
  for (const title of ['a\u0000b', 'a\ud800b']) {
    const answer = await propose(hr, `{"policy":"${policy}","title":${JSON.stringify(title)}}`);
    expectProblem(answer, 400, 'BodyInvalid');
    expect(answer.body.errors).toMatchObject([{ path: 'title' }]);
  }
});

test('what is not there and what is not theirs cannot be told apart', async () => {
  const cycle = 'Q'.repeat(26);
  await database.asSuperuser(`insert into view.stream (stream, kind, government, stage, policy, opened_at, updated_at, seq, hash)
    values ('cycle/62.01/${cycle}', 'cycle', '62.01', 'verification', '${policy}', now(), now(), 1, '')`);
  const headers = await bearer(elsewhere);
  const theirs = await ask(`/streams/cycle/${cycle}/acts`, { headers });
  const nowhere = await ask(`/streams/cycle/${'R'.repeat(26)}/acts`, { headers });
  for (const answer of [theirs, nowhere]) expectProblem(answer, 404, 'NotYours');
  expect({ ...theirs.body, reference: '' }).toEqual({ ...nowhere.body, reference: '' });
  for (const reader of [hr, auditor]) {
    const { status, body } = await ask(`/streams/cycle/${cycle}/acts`, { headers: await bearer(reader) });
    expect({ status, body }).toEqual({ status: 200, body: { rows: [], next: null } });
  }
});

test('bad addresses, parameters and cursors are the asker’s mistakes', async () => {
  const headers = await bearer(hr);
  expectProblem(await ask('/nowhere', { headers }), 404, 'RouteUnknown');
  expectProblem(await ask('/streams/cycle/%E0%A4%A/acts', { headers }), 400, 'QueryInvalid');
  expectProblem(await ask('/streams/cycle/%00/acts', { headers }), 400, 'BodyInvalid');
  const queries = [
    'limit=101',
    'limit=0',
    'limit=x',
    'cursor=nonsense',
    'cursor=WyJhIl0',
    'unknown=1',
    'limit=1&limit=2',
  ];
  for (const query of queries)
    expectProblem(await ask(`/policies?${query}`, { headers }), 400, 'QueryInvalid');
});

test('stored policy versions are listed', async () => {
  const { body } = await ask('/policies', { headers: await bearer(hr) });
  expect(body).toMatchObject({ rows: [{ hash: policy, name: nationalPolicy.name }], next: null });
});

test('with Temporal away the outcome is unknown, and the api says which part is missing', async () => {
  const answer = await propose(hr, proposal());
  expectProblem(answer, 503, 'OutcomeUnknown');
  expect(answer.headers.get('retry-after')).toBe('2');
  expect(answer.body['detail']).toBe('Hasil belum diketahui; ulangi dengan kunci yang sama.');
  const ready = await ask('/health/ready');
  expectProblem(ready, 503, 'ServiceUnavailable');
  // No worker runs beside this api either.
  expect(ready.body.errors).toEqual([
    { path: 'worker', message: expect.stringContaining('no worker polls') },
    { path: 'temporal', message: 'does not answer' },
  ]);
  expect(await ask('/health/live')).toMatchObject({ status: 200 });
});

test('every knock is written down, with ids and numbers alone', async () => {
  const written = () =>
    database.asSuperuser('select audit, method, status, person, standing, government from access.entry');
  // Entries are written beside the answers, so the last of them may still be on their way.
  await expect.poll(written, { timeout: 10_000 }).toContainEqual({
    audit: 'cycle.proposed',
    method: 'POST',
    status: 503,
    person: hr.person,
    standing: hr.standing,
    government: '62.01',
  });
  expect(await written()).toContainEqual(
    expect.objectContaining({ audit: 'self.read', status: 401, person: null }),
  );
});

test('the log holds no token, no name and no text', () => {
  const all = logged.join('');
  expect(all).toContain('"audit":"cycle.proposed"');
  for (const secret of ['Bearer', 'eyJ', 'Nama ', 'Siklus talenta']) expect(all).not.toContain(secret);
  expect(all).not.toContain('unexpected error');
});

test('with Postgres away everybody is told to come back, and nobody sees a fault', async () => {
  const headers = await bearer(hr);
  databaseGone = true;
  await database.stop();
  expectProblem(await ask('/me', { headers }), 503, 'ServiceUnavailable');
  expectProblem(await propose(hr, proposal()), 503, 'ServiceUnavailable');
  // What the parts answered is repeated for two seconds.
  const missing = async () => (await ask('/health/ready')).body.errors?.map(({ path }) => path);
  await vi.waitFor(async () => expect(await missing()).toContain('database'), { timeout: 10_000 });
  expect(logged.join('')).not.toContain('unexpected error');
});
