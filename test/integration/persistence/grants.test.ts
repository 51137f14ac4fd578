import { afterAll, beforeAll, expect, test } from 'vitest';
import { GRANTS, LOOK_UPS } from '../../../libs/persistence/grants.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { connected, undone, whilePlanted } from '../support/connected.js';
import { callersIn, grantsIn, powersOf, tablesIn } from '../support/rights.js';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.stop());

/** As the owner, after one statement that is taken back at the end. */
const after = <T>(
  statement: string,
  look: (client: Parameters<typeof grantsIn>[0]) => Promise<T>,
): Promise<T> =>
  connected(database, 'isen_owner', (client) =>
    undone(client, async () => {
      await client.query(statement);
      return look(client);
    }),
  );

const declared = Object.entries(GRANTS)
  .flatMap(([table, { roles }]) =>
    Object.entries(roles).flatMap(([role, privileges]) =>
      privileges.map((privilege) => `${table} ${role} ${privilege}`),
    ),
  )
  .toSorted();

test('the database grants what the declared table says, and nothing else', async () => {
  expect(await connected(database, 'isen_owner', grantsIn)).toEqual(declared);
});

test('every table has an entry', async () => {
  expect(await connected(database, 'isen_owner', tablesIn)).toEqual(Object.keys(GRANTS).toSorted());
});

test('what runs with its owner’s rights is called by whom its entry names', async () => {
  const named = Object.entries(LOOK_UPS).flatMap(([signature, roles]) =>
    roles.map((role) => `${signature} ${role}`),
  );
  expect(await connected(database, 'isen_owner', callersIn)).toEqual(named);
  const planted = await after('grant execute on function identity.find_named to public', callersIn);
  expect(planted.filter((line) => !named.includes(line))).toEqual([
    'identity.find_named(text,integer) public',
  ]);
});

test('no role of the running system is more than its grants', async () => {
  expect(await connected(database, 'isen_owner', powersOf)).toEqual([]);
});

test('a planted table without an entry is noticed', async () => {
  const tables = await after('create table view.stray (stream text)', tablesIn);
  expect(tables.filter((table) => !(table in GRANTS))).toEqual(['view.stray']);
});

test.each([
  ['grant update on record.event to isen_app', 'record.event isen_app update'],
  ['grant truncate on record.log to isen_sequencer', 'record.log isen_sequencer truncate'],
  ['grant select on identity.person to public', 'identity.person public select'],
  ['grant insert on record.event to isen_replay', 'record.event isen_replay insert'],
])('planted: %s', async (statement, line) => {
  const found = await after(statement, grantsIn);
  expect(found.filter((one) => !declared.includes(one))).toEqual([line]);
});

test.each([
  ['grant update (text) on record.event to isen_app', 'isen_app may update record.event.text'],
  ['grant create on schema view to isen_app', 'isen_app may create in schema view'],
  ['create view view.leak as select * from identity.person', "view view.leak reads with its owner's rights"],
  [
    "create function record.leak() returns text language sql security definer as 'select 1::text'",
    "function record.leak() runs with its owner's rights",
  ],
  [
    'alter function identity.find_named reset search_path',
    "function identity.find_named(text,integer) runs with its owner's rights",
  ],
])('planted: %s', async (statement, line) => {
  expect(await after(statement, powersOf)).toEqual([line]);
});

test.each([
  ['grant isen_owner to isen_app', 'revoke isen_owner from isen_app', 'isen_app is a member of isen_owner'],
  ['alter role isen_app bypassrls', 'alter role isen_app nobypassrls', 'isen_app is more than a plain role'],
  [
    'alter table view.task owner to isen_app',
    'alter table view.task owner to isen_owner',
    'isen_app owns view.task',
  ],
])('planted by a superuser: %s', async (plant, uproot, line) => {
  const look = (): Promise<string[]> => connected(database, 'isen_owner', powersOf);
  expect(await whilePlanted(database, { plant, uproot }, look)).toEqual([line]);
});
