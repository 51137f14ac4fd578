import { createHash, randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../../apps/api/create-api.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { countingLaw } from '../../builders/counting-law.js';
import { RecordBook } from '../../builders/record-book.js';
import { testSettings } from '../../support/api-settings.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { tokenIssuer, type TokenIssuer } from '../../support/token-issuer.js';

/** What auditors read of the record, on a real Postgres and with Temporal away. */
const AUDIENCE = 'isen-mulang';
const ID = '0AAAAAAAAAAAAAAAAAAAAAAAAA';
const CASE = `case/62.01/${ID}`;
const ELSEWHERE = 'case/62.71/0BBBBBBBBBBBBBBBBBBBBBBBBB';
/** As every screen shows it. */
const SARI = 'Dr. Sari 100%, M.Si.';
const ERASURE = 'erasure/62.01/0EEEEEEEEEEEEEEEEEEEEEEEEE';

let database: FreshDatabase;
let issuer: TokenIssuer;
let source: DataSource;
let book: RecordBook;
let app: NestExpressApplication;
let url: string;
let auditor: TestPerson;
let foreign: TestPerson;
let hr: TestPerson;
let chair: TestPerson;

beforeAll(async () => {
  [database, issuer] = await Promise.all([freshDatabase(), tokenIssuer(AUDIENCE)]);
  auditor = await anOfficial(database, 'internalAuditor', '62.01', { name: 'Auditor Satu' });
  foreign = await anOfficial(database, 'internalAuditor', '62.71', { name: 'Auditor Lain' });
  hr = await anOfficial(database, 'hrOfficer', '62.01', { name: 'Sari 100%', titles: ['Dr.', 'M.Si.'] });
  chair = await anOfficial(database, 'committeeChair', '62.01');
  source = await openDataSource(database.url('isen_app'), 2);
  book = new RecordBook(source, database.url('isen_sequencer'));
  await writeRecord();
  app = await createApi(settings(), pino({ level: 'silent' }));
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${((app.getHttpServer() as Server).address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app?.close();
  await source?.destroy();
  await Promise.all([issuer?.stop(), database?.stop()]);
});

const settings = () =>
  testSettings({
    databaseUrl: database.url('isen_app'),
    recordKek: randomBytes(32).toString('base64'),
    issuer: issuer.url,
  });

/** Two acts of a case, the second refused, and one in another government; the law allows no more than 100. */
async function writeRecord(): Promise<void> {
  await book.useLaw(countingLaw(100));
  await book.usePolicy({ more: 0 });
  const actor = { person: hr.person, standing: hr.standing, role: hr.role };
  const born = { name: 'servant:p', value: { born: '1980-01-01' }, cites: [], subject: hr.person };
  await book.act(CASE, { move: 'count', arguments: { by: 40 }, facts: [born] });
  await book.act(CASE, { move: 'count', actor, arguments: { by: 90 } });
  await book.act(ELSEWHERE, { move: 'count', arguments: { by: 1000 } });
  await book.sequence();
  for (const [stream, subject] of [
    [CASE, hr.person],
    [ELSEWHERE, foreign.person],
  ] as const) {
    await database.asSuperuser(`insert into view.stream (stream, kind, government, subject, stage, policy, opened_at,
      updated_at, seq, hash) values ('${stream}', 'case', '${stream.split('/')[1]}', '${subject}', 'nomination', '',
      now(), now(), 2, '') on conflict (stream) do update set subject = excluded.subject, stage = excluded.stage`);
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: { readonly code?: string; readonly rows: readonly { readonly [key: string]: unknown }[] } & {
    readonly [key: string]: unknown;
  };
}

async function ask(by: TestPerson, path: string, method = 'GET'): Promise<Answer> {
  const authorization = `Bearer ${await issuer.token(by.person)}`;
  const { status, headers, ...answer } = await fetch(`${url}${path}`, {
    method,
    headers: { authorization },
  }).then(async (one) => ({ status: one.status, headers: one.headers, text: await one.text() }));
  const isJson = headers.get('content-type')?.includes('json') ?? false;
  return {
    status,
    headers,
    text: answer.text,
    body: (isJson ? JSON.parse(answer.text) : {}) as Answer['body'],
  };
}

describe('finding a stream', () => {
  test.each([
    ['', 1],
    ['?q=sari', 1],
    ['?q=ari%20100%25', 1],
    [`?q=${encodeURIComponent(SARI)}`, 1],
    ['?q=%25', 1],
    ['?q=%5F%5F', 0],
    [`?q=${ID}`, 1],
    ['?kind=case&stage=nomination&outcome=open&government=62.01', 1],
    ['?outcome=lapsed', 0],
    ['?kind=session', 0],
    ['?government=62.71', 0],
  ])('%s gives %i', async (query, count) => {
    const { status, body } = await ask(auditor, `/streams${query}`);
    expect(status).toBe(200);
    expect(body.rows).toHaveLength(count);
  });

  test('it tells whom it is about, how many acts it has and how many were refused', async () => {
    const { body } = await ask(hr, '/streams');
    expect(body.rows).toMatchObject([{ stream: CASE, subjectName: SARI, acts: 2, refused: 1 }]);
  });

  test('an unknown kind is a wrong parameter', async () => {
    expect(await ask(auditor, '/streams?kind=nothing')).toMatchObject({
      status: 400,
      body: { code: 'QueryInvalid' },
    });
  });
});

test('refused attempts are a list of their own, with rule, datum, actor and instant', async () => {
  const { body } = await ask(auditor, '/refusals');
  expect(body.rows).toMatchObject([
    {
      stream: CASE,
      seq: 2,
      move: 'count',
      policy: book.policy,
      actor: hr.person,
      actorName: SARI,
      refusal: { code: 'CaseMustNotBeFull', datum: { total: 130 } },
    },
  ]);
  expect((await ask(auditor, '/refusals?rule=Another')).body.rows).toEqual([]);
  for (const q of ['sari', encodeURIComponent(SARI)])
    expect((await ask(auditor, `/refusals?q=${q}`)).body.rows).toHaveLength(1);
});

describe('the sealed record of a stream', () => {
  test('has every byte and column, page by page', async () => {
    const first = await ask(auditor, `/streams/case/${ID}/record?limit=1`);
    expect(first.body.rows).toHaveLength(1);
    const { body } = await ask(auditor, `/streams/case/${ID}/record?cursor=${String(first.body['next'])}`);
    const [stored] = await database.asSuperuser(
      `select hash, text from record.event where stream = '${CASE}' and seq = 2`,
    );
    expect(body).toMatchObject({ strays: [], next: null });
    expect(body.rows).toMatchObject([
      {
        seq: 2,
        ...stored,
        logHash: stored?.['hash'],
        columns: { move: 'count', outcome: 'refused', actor_person: hr.person, government: '62.01' },
        erased: [],
      },
    ]);
    const names = (first.body.rows[0]!['disclosures'] as { name: string }[]).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['arguments', 'fact/servant:p', 'story']);
  });

  test('names what an erasure has destroyed', async () => {
    const [row] = await database.asSuperuser(
      `select digest from record.disclosure where stream = '${CASE}' and name = 'fact/servant:p'`,
    );
    const digest = String(row?.['digest']);
    await book.act(ERASURE, { move: 'erase', arguments: { digests: [digest] } });
    await database.asSuperuser(
      `set session_replication_role = replica; delete from record.disclosure where digest = '${digest}'`,
    );
    const { body } = await ask(auditor, `/streams/case/${ID}/record`);
    expect(body.rows.map(({ erased }) => erased)).toEqual([[digest], []]);
  });

  test('a cursor that no list gave out is refused', async () => {
    for (const cursor of ['x', 'WyJhIl0']) {
      expect(await ask(auditor, `/streams/case/${ID}/record?cursor=${cursor}`)).toMatchObject({
        status: 400,
        body: { code: 'QueryInvalid' },
      });
    }
  });
});

describe('artefacts', () => {
  test('a law is served byte by byte as a script, and may be kept for good', async () => {
    const { named, artefact } = book.law;
    const { status, headers, text } = await ask(chair, `/artifacts/law/${named}.js`);
    expect([status, text]).toEqual([200, artefact]);
    expect(createHash('sha256').update(text).digest('hex')).toBe(named);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a policy is its canonical JSON', async () => {
    const { status, text } = await ask(chair, `/artifacts/policy/${book.policy}.json`);
    expect([status, text]).toEqual([200, '{"more":0}']);
  });

  test('neither is served as the other, and what is not there is not there', async () => {
    for (const path of [`law/${book.policy}.js`, `policy/${book.law.named}.json`, 'law/x.js']) {
      expect(await ask(chair, `/artifacts/${path}`)).toMatchObject({
        status: 404,
        body: { code: 'NotYours' },
      });
    }
    expect((await fetch(`${url}/artifacts/law/${book.law.named}.js`)).status).toBe(401);
  });
});

describe('who may ask', () => {
  const paths = ['record', 'history'].map((what) => `/streams/case/${ID}/${what}`);

  test("another government's auditor sees nothing of it", async () => {
    expect((await ask(foreign, '/streams')).body.rows).toMatchObject([{ stream: ELSEWHERE }]);
    expect((await ask(foreign, '/refusals')).body.rows).toMatchObject([{ stream: ELSEWHERE }]);
    for (const path of paths) expect(await ask(foreign, path)).toMatchObject({ status: 404 });
    expect(await ask(foreign, `/streams/case/${ID}/replay`, 'POST')).toMatchObject({ status: 404 });
  });

  test('who neither audits nor keeps the personnel files is turned away', async () => {
    for (const path of ['/streams', '/refusals', ...paths]) {
      expect(await ask(chair, path)).toMatchObject({ status: 403, body: { code: 'RoleNotPermitted' } });
    }
    expect(await ask(chair, `/streams/case/${ID}/replay`, 'POST')).toMatchObject({ status: 403 });
  });

  test('every look is written down with the stream', async () => {
    const written = () => database.asSuperuser('select audit, person, stream, status from access.entry');
    await expect.poll(written, { timeout: 10_000 }).toContainEqual({
      audit: 'record.sealedRead',
      person: auditor.person,
      stream: CASE,
      status: 200,
    });
  });
});

test('with the engine away its history is an outage', async () => {
  expect(await ask(auditor, `/streams/case/${ID}/history`)).toMatchObject({
    status: 503,
    body: { code: 'ServiceUnavailable' },
  });
});

test('where no reading role is set up, a replay says so', async () => {
  expect(await ask(auditor, `/streams/case/${ID}/replay`, 'POST')).toMatchObject({
    status: 503,
    body: { code: 'ReplayNotConfigured' },
  });
});
