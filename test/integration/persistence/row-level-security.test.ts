import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { connected, undone, whilePlanted } from '../support/connected.js';
import { governedTables, insertSample } from '../support/sample-rows.js';

const HOME = '62.01';
const ELSEWHERE = '62.71';
const ROLES = ['isen_app', 'isen_import', 'isen_archive'] as const;
/** Postgres' word for what a grant or a policy forbids. */
const FORBIDDEN = '42501';

let database: FreshDatabase;
let tables: string[];
beforeAll(async () => {
  database = await freshDatabase();
  tables = await connected(database, 'isen_owner', async (client) => {
    const governed = await governedTables(client);
    await client.query('begin');
    for (const table of governed)
      for (const place of [HOME, ELSEWHERE]) await insertSample(client, table, place);
    await client.query('commit');
    return governed;
  });
});
afterAll(() => database.stop());

/** What a statement gives under a scope, or the code it failed with. */
async function under(
  client: pg.Client,
  governments: string,
  work: string | (() => Promise<void>),
): Promise<string> {
  return undone(client, async () => {
    await client.query(`select set_config('app.governments', $1, true)`, [governments]);
    const answer = typeof work === 'string' ? client.query<Governed>(work) : work();
    return answer.then(
      (given) => (given?.rows ?? []).map(({ government }) => government).join(' '),
      (failure: { code: string }) => failure.code,
    );
  });
}

interface Governed {
  readonly government: string;
}

/** What a session of this role sees or writes beyond its scope; tables it may not touch at all tell nothing. */
async function leaks(role: (typeof ROLES)[number]): Promise<string[]> {
  return connected(database, role, async (client) => {
    const found = [];
    for (const table of tables) found.push(...(await seen(client, table)), ...(await written(client, table)));
    return found;
  });
}

async function seen(client: pg.Client, table: string): Promise<string[]> {
  const look = `select government from ${table}`;
  const [nobody, home] = [await under(client, '', look), await under(client, HOME, look)];
  return [
    ...([FORBIDDEN, ''].includes(nobody) ? [] : [`${table} without scope: ${nobody}`]),
    ...([FORBIDDEN, HOME].includes(home) ? [] : [`${table} scoped to ${HOME}: ${home}`]),
  ];
}

async function written(client: pg.Client, table: string): Promise<string[]> {
  const changes = [
    `update ${table} set government = government where government = '${ELSEWHERE}' returning government`,
    `delete from ${table} where government = '${ELSEWHERE}' returning government`,
    `update ${table} set government = '${ELSEWHERE}' where government = '${HOME}' returning government`,
  ];
  const done = [];
  for (const change of changes)
    if (![FORBIDDEN, ''].includes(await under(client, HOME, change))) done.push(change);
  const outcome = await under(client, HOME, () => insertSample(client, table, ELSEWHERE));
  return outcome === FORBIDDEN ? done : [...done, `insert into ${table}: ${outcome}`];
}

/** Tables with a government per row whose rows nobody watches. */
async function unwatched(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where a.attname = 'government' and c.relkind in ('r', 'p') and not c.relrowsecurity`);
  return rows.map(({ name }) => name);
}

test('every table with a government has row-level security on', async () => {
  expect(await connected(database, 'isen_owner', unwatched)).toEqual([]);
});

test('planted: a new table with a government and without row-level security', async () => {
  const found = await connected(database, 'isen_owner', (client) =>
    undone(client, async () => {
      await client.query('create table view.stray (government text not null)');
      return unwatched(client);
    }),
  );
  expect(found).toEqual(['view.stray']);
});

test.each(ROLES)('%s sees and writes the rows of its scope alone, and none without one', async (role) => {
  expect(tables.length).toBeGreaterThan(20);
  expect(await leaks(role)).toEqual([]);
});

test('a person sees the own name and standing whatever the scope', async () => {
  const own = await connected(database, 'isen_app', (client) =>
    undone(client, async () => {
      await client.query(`select set_config('app.person', $1, true)`, [`person-${ELSEWHERE}`]);
      const { rows } = await client.query(
        'select person from identity.person union all select person from reference.standing',
      );
      return rows.map(({ person }: { person: string }) => person);
    }),
  );
  expect(own).toEqual([`person-${ELSEWHERE}`, `person-${ELSEWHERE}`]);
});

/** Whom and what a look-up by name finds under a scope. */
const called = (governments: string) =>
  connected(database, 'isen_app', (client) =>
    undone(client, async () => {
      await client.query(`select set_config('app.governments', $1, true)`, [governments]);
      const { rows } = await client.query<{ id: string }>(
        `select id from identity.find_named('%', null) as id`,
      );
      return rows.map(({ id }) => id).toSorted();
    }),
  );
const calledIn = (...places: readonly string[]) =>
  ['person', 'stream'].flatMap((what) => places.map((place) => `${what}-${place}`)).toSorted();

test('names are looked up in the scope alone, although the look-up runs with its owner’s rights', async () => {
  expect(await called('')).toEqual([]);
  expect(await called(HOME)).toEqual(calledIn(HOME));
  expect(await called(`${HOME},${ELSEWHERE}`)).toEqual(calledIn(HOME, ELSEWHERE));
});

test('planted: a look-up that forgets the scope', async () => {
  const [row] = await database.asSuperuser(
    `select pg_get_functiondef('identity.find_named'::regproc) as definition`,
  );
  const uproot = String(row?.['definition']);
  const plant = uproot.replaceAll('= any(here)', 'is not null');
  expect(await whilePlanted(database, { plant, uproot }, () => called(HOME))).toEqual(
    calledIn(HOME, ELSEWHERE),
  );
  expect(await called(HOME)).toEqual(calledIn(HOME));
});

test.each([
  ['alter table view.task disable row level security', 'alter table view.task enable row level security'],
  ['create policy leak on view.task to isen_app using (true)', 'drop policy leak on view.task'],
])('planted: %s', async (plant, uproot) => {
  const found = await whilePlanted(database, { plant, uproot }, () => leaks('isen_app'));
  expect(found.filter((leak) => !leak.includes('view.task'))).toEqual([]);
  expect(found.filter((leak) => leak.includes('view.task')).length).toBeGreaterThan(3);
});
