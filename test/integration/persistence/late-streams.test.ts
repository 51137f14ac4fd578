import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { isTheWaker, lateStreams } from '../../../libs/persistence/stream/late.view.js';
import { overdue } from '../../chaos/judge.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { connected } from '../support/connected.js';

const ALL = { person: null, governments: [] };
const KINDS = ['case', 'cycle', 'importRun'];
let database: FreshDatabase;
let [waker, other]: (DataSource | undefined)[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  [waker, other] = [
    await openDataSource(database.url('isen_waker'), 1),
    await openDataSource(database.url('isen_waker'), 1),
  ];
  await connected(database, 'isen_owner', (client) => client.query(`${ROWS}; ${ERRANDS}`));
});
afterAll(async () => {
  await waker?.destroy();
  await other?.destroy();
  await database?.stop();
});

/** One whose errand nothing was told of, one whose errand is fresh, and one that waits for a person. */
const ERRANDS = `
insert into view.stream (stream, kind, government, stage, policy, opened_at, updated_at, seq, hash)
select 'importRun/62.01/' || name, 'importRun', '62.01', stage, 'p', now() - age, now() - age, 2, 'h'
from (values ('errand', 'applying', interval '1 minute'), ('fresh', 'reading', interval '1 second'),
  ('waiting', 'review', interval '1 hour'), ('applied', 'applied', interval '1 hour')) as v (name, stage, age)`;

/** Streams by the name of what they owe, each as old as its name says. */
const ROWS = `
insert into view.stream (stream, kind, government, stage, closed, policy, opened_at, updated_at, seq, hash, owing)
select name, split_part(name, '/', 1), '62.01', 'open', closed, 'p', now() - age, now() - age, 2, 'h', owing::integer[]
from (values ('case/62.01/struck', null, interval '1 hour', '{}'), ('case/62.01/early', null, interval '1 hour', '{}'),
  ('case/62.01/done', null, interval '1 hour', '{}'), ('cycle/62.71/owing', null, interval '1 minute', '{2}'),
  ('cycle/62.01/fresh', null, interval '1 second', '{2}'), ('cycle/62.01/ended', 'closed', interval '1 minute', '{}'),
  ('cycle/62.01/archived', 'closed', interval '1 minute', '{}'), ('cycle/62.01/owingEnded', 'closed', interval '1 minute', '{2}'),
  ('cycle/62.01/longAgo', 'closed', interval '3 days', '{}'), ('import/62.01/run', 'done', interval '1 minute', '{}')
) as v (name, closed, age, owing);
insert into view.task (stream, task, government, kind, moves, owner_role, opened_at, due_at, next_strike_at, closed_at, closed_how,
  seq, hash, policy)
select stream, 't1', '62.01', 'nominate', '{}', 'hrOfficer', now(), now(), now() + due, done, case when done is not null then 'done' end,
  2, 'h', 'p'
from (values ('case/62.01/struck', interval '-6 seconds', null), ('case/62.01/early', interval '-1 second', null),
  ('case/62.01/done', interval '-1 hour', now())) as v (stream, due, done);
insert into record.history_archive (stream, run, ended, first_event, last_event, closed_at, bundles, laws, hash, bytes, government)
values ('cycle/62.01/archived', 'r', 'completed', 1, 2, now(), '{}', '{}', 'h', '', '62.01'),
  ('cycle/62.01/ended', 'r', 'continuedAsNew', 1, 2, now() - interval '1 hour', '{}', '{}', 'h', '', '62.01')`;

const late = (but: readonly string[] = [], limit = 10) =>
  inScope(waker!, ALL, (sql) => lateStreams(sql, KINDS, but, limit));

test('what is owed and late is found, of every government, and nothing else', async () => {
  const found = await late();
  expect(found.map(({ stream, hasEnded }) => `${stream} ${hasEnded}`)).toEqual([
    'case/62.01/struck false',
    'cycle/62.71/owing false',
    'importRun/62.01/errand false',
    'cycle/62.01/ended true',
    'cycle/62.01/owingEnded false',
  ]);
  expect(found[0]).toMatchObject({ seq: 2, hash: 'h', policy: 'p', cycle: null });
});

test('what is left alone is not found, and no more than is asked for', async () => {
  const found = await late(['case/62.01/struck'], 2);
  expect(found.map(({ stream }) => stream)).toEqual(['cycle/62.71/owing', 'importRun/62.01/errand']);
});

test('one connection at a time is the waker, and the next one when it is gone', async () => {
  const isIt = (source: DataSource) => inScope(source, ALL, isTheWaker);
  expect(await isIt(waker!)).toBe(true);
  expect(await isIt(waker!)).toBe(true);
  expect(await isIt(other!)).toBe(false);
  await waker!.destroy();
  waker = undefined;
  // Its session ends at Postgres a moment after the connection is closed here.
  expect(await until('the next one to be the waker', () => isIt(other!), 10_000)).toBe(true);
});

test('a judge of drills names what is overdue, and nothing that is not', async () => {
  const named = () => overdue(database.url('isen_replay'), ['62.01', '62.71']);
  const owing = ['cycle/62.01/owingEnded', 'cycle/62.71/owing'].map(
    (stream) => `${stream} has not settled the deliveries of 2`,
  );
  expect((await named()).toSorted()).toEqual(owing);
  await connected(database, 'isen_owner', (client) =>
    client.query(`update view.task set next_strike_at = now() - interval '1 minute' where closed_at is null
      and stream = 'case/62.01/struck'`),
  );
  const struck = 'case/62.01/struck was not struck by the deadline of t1';
  expect((await named()).toSorted()).toEqual([struck, ...owing]);
});

test('its role writes nothing', async () => {
  for (const table of ['view.stream', 'view.task', 'record.history_archive'])
    await expect(
      connected(database, 'isen_waker', (client) => client.query(`delete from ${table}`)),
    ).rejects.toMatchObject({ code: '42501' });
});
