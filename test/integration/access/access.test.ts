import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../../../apps/api/create-api.js';
import { isMove } from '../../../apps/api/route/route.js';
import { declaredRoutes } from '../../../apps/api/routes.js';
import { ACCESS, type Grant, type Permission } from '../../../libs/access/policy.js';
import { ROLES } from '../../../libs/domain/kernel/actor.js';
import type { JsonObject } from '../../../libs/domain/kernel/json.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { RecordBook } from '../../builders/record-book.js';
import { testSettings } from '../../support/api-settings.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { tokenIssuer, type TokenIssuer } from '../../support/token-issuer.js';
import { answersTo, ASKED, matrixOf, written, type Matrix } from './access-answers.js';
import { HERE, HOLDERS, insertHolders } from './access-people.js';
import { insertStreams, RELATIONS, type Kind } from './access-streams.js';

/** Every role in every place, and everything it is to a stream, asked for everything over HTTP, with Temporal away. */
const EXPECTED = join(import.meta.dirname, 'matrix.txt');

let database: FreshDatabase;
let issuer: TokenIssuer;
let app: NestExpressApplication;
let url: string;
let matrix: Matrix;

beforeAll(async () => {
  [database, issuer] = await Promise.all([freshDatabase(), tokenIssuer('isen-mulang')]);
  await writeWorld();
  const recordKek = randomBytes(32).toString('base64');
  const settings = testSettings({ databaseUrl: database.url('isen_app'), recordKek, issuer: issuer.url });
  app = await createApi(settings, pino({ level: 'silent' }));
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${((app.getHttpServer() as Server).address() as AddressInfo).port}`;
  matrix = await matrixOf({ url, issuer });
});
afterAll(async () => {
  await app?.close();
  await Promise.all([issuer?.stop(), database?.stop()]);
});

async function writeWorld(): Promise<void> {
  await insertHolders(database);
  const source = await openDataSource(database.url('isen_app'), 2);
  const book = new RecordBook(source, database.url('isen_sequencer'));
  const policy = await book.usePolicy(nationalPolicy as unknown as JsonObject);
  await inScope(source, { person: null, governments: [HERE] }, (sql) => insertStreams(sql, policy));
  await book.sequence();
  await source.destroy();
}

test('everybody has what the written matrix says, and nothing more or less', () => {
  expect(written(matrix)).toBe(readFileSync(EXPECTED, 'utf8'));
});

test('whoever may not see a stream has nothing of it, whoever may sees it everywhere', () => {
  const odd = [...matrix].flatMap(([name, cells]) =>
    Object.entries(cells).flatMap(([of, answers]) => {
      const isAll = ['see', 'list', 'hear', 'turn', 'moves'].every((answer) =>
        answers.split(' ').includes(answer),
      );
      return answers === '' || isAll ? [] : [`${name} ${of}: ${answers}`];
    }),
  );
  expect(odd).toEqual([]);
});

/**
 * What this or that way of asking gave away before there was one table, and no other did: the rows of docs/adr/0016.
 * Everything of it is gone; where somebody is left with nothing, with that too.
 */
const NARROWED: readonly [number, string, string][] = [
  [1, 'case none', 'civilServant@whole'],
  [1, 'case none', 'unitHead@otherUnit'],
  [1, 'signing none', 'civilServant@whole'],
  [2, 'session none', 'civilServant@whole'],
  [2, 'session none', 'assessor@whole'],
  [2, 'succession none', 'unitHead@unit'],
  [3, 'signing none', 'committeeChair@whole'],
  [3, 'signing none', 'unitHead@whole'],
  [4, 'signing none', 'committeeSecretary@whole'],
  [5, 'session participant', 'civilServant@whole'],
  [5, 'succession participant', 'civilServant@whole'],
  [5, 'signing participant', 'civilServant@whole'],
  [6, 'case participant', 'civilServant@whole'],
  [6, 'case participant', 'unitHead@otherUnit'],
  [7, 'signing none', 'authorizedOfficer@elsewhere+committeeMember@whole'],
  [8, 'case subject', 'unitHead@otherUnit+civilServant@whole'],
  [8, 'case subject', 'unitHead@otherUnit'],
  [9, 'cycle none', 'hrOfficer@elsewhere+civilServant@whole'],
  [9, 'case subject', 'hrOfficer@elsewhere+civilServant@whole'],
  [9, 'case none', 'unitHead@elsewhere+unitHead@unit'],
  [9, 'signing party', 'unitHead@elsewhere+unitHead@unit'],
];

test.each(NARROWED)('difference %i: of a stream, %s, %s has nothing any more', (_row, of, name) => {
  expect(matrix.get(name)?.[of]).toBe('');
});

/** Reads that are about no one stream, files that are only for whoever sends them, and the engine's history, which stands behind the same permission as a replay. */
const ABOUT_NO_STREAM = [
  '/artifacts/law/:hash.js',
  '/artifacts/policy/:hash.json',
  '/exports/cases',
  '/gate-notices',
  '/governments',
  '/me',
  '/moves',
  '/people',
  '/policies',
  '/positions',
  '/streams/:kind/:id/history',
  '/tasks',
  '/units',
  '/uploads',
  '/uploads/:id',
];

test('every kind of stream in the table of access is asked', () => {
  expect(Object.keys(RELATIONS).toSorted()).toEqual(Object.keys(ACCESS).toSorted());
});

test('every read of a stream is asked', () => {
  const reads = declaredRoutes.filter((route) => !isMove(route)).map(({ path }) => path);
  const others = new Set(reads.filter((path) => !ASKED.includes(path)));
  expect([...others].toSorted()).toEqual(ABOUT_NO_STREAM);
  const declared = declaredRoutes.map(({ path }) => path);
  expect(ASKED.filter((path) => !declared.includes(path))).toEqual([]);
});

/** A permission widened to everybody in the government, and somebody who then has more than the matrix says. */
const PLANTS: readonly [Kind, Permission, string][] = [
  ['case', 'see', 'civilServant@whole'],
  ['case', 'see', 'unitHead@otherUnit'],
  ['session', 'see', 'civilServant@whole'],
  ['succession', 'see', 'assessor@whole'],
  ['signing', 'see', 'committeeSecretary@whole'],
  ['importRun', 'see', 'unitHrOfficer@whole'],
  ['cycle', 'readActs', 'assessor@whole'],
  ['case', 'readActs', 'assessor@whole'],
  ['session', 'readActs', 'committeeMember@whole'],
  ['succession', 'readActs', 'committeeChair@whole'],
  ['signing', 'readActs', 'civilServant@whole'],
  ['case', 'readTexts', 'assessor@whole'],
  ['case', 'readEligibility', 'assessor@whole+civilServant@whole'],
  ['case', 'readNomination', 'assessor@whole'],
];

test.each(PLANTS)('planted: %s, %s for everybody, is noticed at %s', async (kind, permission, name) => {
  const holder = HOLDERS.find((one) => one.name === name)!;
  const before = Object.entries(matrix.get(name)!).filter(([of]) => of.startsWith(`${kind} `));
  const asking = () => answersTo({ url, issuer }, holder, [kind]);
  const found = await whileWidened(ACCESS[kind][permission], asking);
  expect(found).not.toEqual(Object.fromEntries(before));
  expect(await asking()).toEqual(Object.fromEntries(before));
});

/** Widens one permission of the table that the running api reads, and takes it back. */
async function whileWidened<T>(grants: readonly Grant[], work: () => Promise<T>): Promise<T> {
  const planted = grants as Grant[];
  planted.push({ relation: 'government', roles: ROLES });
  try {
    return await work();
  } finally {
    planted.pop();
  }
}
