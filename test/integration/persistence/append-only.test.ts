import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { connected, undone } from '../support/connected.js';
import { tablesIn } from '../support/rights.js';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.stop());

const CHANGES = ['update %s set hash = hash', 'delete from %s', 'truncate %s cascade'] as const;

/** Statements that the owner, and so anybody but a superuser, could change the record with. */
async function changesAllowed(unguarded?: string): Promise<string[]> {
  return connected(database, 'isen_owner', (client) =>
    undone(client, async () => {
      if (unguarded) await client.query(`drop trigger append_only on ${unguarded}`);
      const tables = (await tablesIn(client)).filter((table) => table.startsWith('record.'));
      const allowed: string[] = [];
      for (const statement of tables.flatMap((table) => changesOf(table))) {
        await client.query('savepoint before');
        const outcome = await client.query(statement).catch((failure: { code?: string }) => failure.code);
        await client.query('rollback to savepoint before');
        if (outcome !== '23001') allowed.push(statement);
      }
      return allowed;
    }),
  );
}

/** A column that each table has, set to itself, is change enough. */
const changesOf = (table: string): string[] =>
  CHANGES.map((change) => change.replace('%s', table).replaceAll('hash', COLUMN[table] ?? 'stream'));

const COLUMN: { readonly [table: string]: string } = {
  'record.artifact': 'kind',
  'record.key_in_use': 'kek',
  'record.signing_key': 'fingerprint',
};

test('not even the owner updates, deletes or truncates what is sealed', async () => {
  expect(await changesAllowed()).toEqual([]);
});

test('a table of the record that lost its trigger is noticed', async () => {
  expect(await changesAllowed('record.log')).toEqual([
    'update record.log set stream = stream',
    'delete from record.log',
    'truncate record.log cascade',
  ]);
});
