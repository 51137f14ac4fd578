import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealAccess, trimAccess } from '../../../libs/persistence/access/access-batch.store.js';
import { insertAccess, type AccessEntry } from '../../../libs/persistence/access/access.store.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { inScope, type Sql } from '../../../libs/persistence/sql/scope.js';
import type { Difference } from '../../../libs/proof/checks/difference.js';
import { checkAccess } from '../../../libs/proof/walk/access-check.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';

/** The access log in sealed batches: what is changed or deleted shows, and what is old goes. */
let database: FreshDatabase;
let [app, sequencer, replay]: DataSource[] = [];
const NOBODY = { person: null, governments: [] };

beforeAll(async () => {
  database = await freshDatabase();
  [app, sequencer, replay] = await Promise.all(
    (['isen_app', 'isen_sequencer', 'isen_replay'] as const).map((role) =>
      openDataSource(database.url(role), 2),
    ),
  );
});
afterAll(async () => {
  for (const source of [app, sequencer, replay]) await source?.destroy();
  await database?.stop();
});

const entry = (reference: string): AccessEntry => ({
  person: null,
  standing: null,
  government: null,
  audit: 'self.read',
  method: 'GET',
  status: 401,
  stream: null,
  reference,
  address: '203.0.113.9',
  count: 3,
});
const written = (...references: string[]) =>
  inScope(app!, NOBODY, (sql) => insertAccess(sql, references.map(entry)));
const asSequencer = <T>(work: (sql: Sql) => Promise<T>) => inScope(sequencer!, NOBODY, work);

async function differences(): Promise<{ batches: number; found: readonly string[] }> {
  const found: Difference[] = [];
  const batches = await inScope(replay!, NOBODY, (sql) => checkAccess(sql, (one) => found.push(one)));
  return { batches, found: found.map(({ seq, field }) => `${seq} ${field}`) };
}

/** What is found while a change stands that somebody made who owns the machine. */
async function found(change: string): Promise<readonly string[]> {
  const tables = ['entry', 'batch', 'retention'];
  const each = (statement: (table: string) => string) =>
    database.asSuperuser(`set session_replication_role = replica; ${tables.map(statement).join(';')}`);
  await each((table) => `create table access.kept_${table} as table access.${table}`);
  await database.asSuperuser(`set session_replication_role = replica; ${change}`);
  const { found } = await differences();
  await each(
    (table) =>
      `delete from access.${table}; insert into access.${table} overriding system value select * from access.kept_${table}; drop table access.kept_${table}`,
  );
  return found;
}

test('what was written is sealed, once, and agrees', async () => {
  await written('A', 'B', 'C');
  expect(await asSequencer(sealAccess)).toBe(3);
  expect(await asSequencer(sealAccess)).toBe(0);
  await written('D');
  await written('E');
  expect(await asSequencer(sealAccess)).toBe(2);
  await written('F');
  expect(await differences()).toEqual({ batches: 2, found: [] });
});

test('an entry is not sealed before those that may still come to stand before it', async () => {
  const holding = app!.createQueryRunner();
  await holding.query('begin');
  await holding.query('select pg_current_xact_id()');
  await written('G');
  expect(await asSequencer(sealAccess), 'F alone was written before').toBe(1);
  await holding.query('commit');
  await holding.release();
  expect(await asSequencer(sealAccess)).toBe(1);
});

test.each([
  ['an entry deleted', `delete from access.entry where reference = 'B'`, ['1 batch.entries']],
  ['a status changed', `update access.entry set status = 200 where reference = 'D'`, ['2 batch.digest']],
  ['a count changed', `update access.entry set count = 1 where reference = 'E'`, ['2 batch.digest']],
  [
    'an entry deleted and its batch made to fit',
    `delete from access.entry where reference = 'B'; update access.batch set entries = 2 where number = 1`,
    ['1 batch.hash', '1 batch.digest'],
  ],
  ['a batch deleted', 'delete from access.batch where number = 2', ['3 batch.number', '3 batch.previous']],
  [
    'entries said to have gone by themselves',
    `delete from access.entry where reference in ('A', 'B', 'C'); insert into access.retention values (1, 30)`,
    ['1 retention'],
  ],
])('%s is found', async (_, change, expected) => {
  const differing = await found(change);
  expect(differing.slice(0, expected.length)).toEqual(expected);
});

test('what is old enough goes by whole batches, and nothing younger than 30 days', async () => {
  await expect(asSequencer((sql) => trimAccess(sql, 29))).rejects.toThrow('30 days at least');
  expect(await asSequencer((sql) => trimAccess(sql, 30))).toBe(0);
  await database.asSuperuser(`set session_replication_role = replica; delete from access.batch`);
  await database.asSuperuser(`update access.entry set at = at - interval '40 days'`);
  await asSequencer(sealAccess);
  await written('H');
  await asSequencer(sealAccess);
  expect(await asSequencer((sql) => trimAccess(sql, 60))).toBe(0);
  expect(await asSequencer((sql) => trimAccess(sql, 30))).toBeGreaterThan(5);
  expect(await database.asSuperuser('select reference from access.entry')).toEqual([{ reference: 'H' }]);
  expect(await differences()).toEqual({ batches: 2, found: [] });
});

test('who serves requests neither reads, changes nor deletes it', async () => {
  for (const statement of [
    'select * from access.entry',
    'delete from access.entry',
    'select access.let_go(30)',
    'insert into access.retention values (9, 30)',
  ])
    await expect(app!.query(statement)).rejects.toThrow('permission denied');
  await expect(sequencer!.query('delete from access.entry')).rejects.toThrow('permission denied');
});
