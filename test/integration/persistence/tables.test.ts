import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filterFor } from '../../../libs/access/filter.js';
import { KINDS } from '../../../libs/contracts/kinds.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { readModels } from '../../../libs/persistence/read-models.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { tables } from '../../../libs/persistence/tables.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { connected, undone } from '../support/connected.js';
import { tablesIn } from '../support/rights.js';
import { drift } from './catalogue.js';
import { erPage } from './er-diagram.js';
import { catalogText } from './pg-catalog.js';
import { CATALOGUE_FILE, DIAGRAM_FILE } from './table-files.js';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.stop());

const OTHERWISE_GENERATED = `alter table identity.person drop column shown_name,
  add column shown_name text not null generated always as (name) stored`;

const url = (): string => database.url('isen_owner');

describe('the catalogue of tables', () => {
  test('lists every table, once', async () => {
    const listed = tables.map(({ path }) => path);
    expect(listed.toSorted()).toEqual(await connected(database, 'isen_owner', tablesIn));
  });

  test('says of each column what the migrated database has', async () => {
    expect(await drift(url())).toEqual([]);
  });

  test.each([
    ['a type', 'alter table view.cycle alter cases_opened type bigint', 'cases_opened'],
    ['an array', 'alter table view.session_member alter role type text[] using array[role]', '"role"'],
    ['null allowed', 'alter table record.event alter prev drop not null', 'ALTER COLUMN "prev" SET NOT NULL'],
    [
      'null refused',
      'alter table view.cycle alter verifier set not null',
      'ALTER COLUMN "verifier" DROP NOT NULL',
    ],
    [
      'a default',
      'alter table view.talent_case alter deferred set default true',
      `"deferred" SET DEFAULT false`,
    ],
    [
      'a default gone',
      'alter table record.event alter xid drop default',
      'SET DEFAULT record.numbered(pg_current_xact_id())',
    ],
    ['a column more', 'alter table view.task add column stray text', 'DROP COLUMN "stray"'],
    ['a column gone', 'alter table view.proposal drop column reason_text', 'ADD "reason_text" text NOT NULL'],
    ['a generated text', OTHERWISE_GENERATED, 'shown_name'],
    ['a comment', `comment on column view.proposal.votes is 'other'`, 'person id to true'],
    ['an index gone', 'drop index record.event_xid', 'CREATE INDEX "event_xid"'],
    [
      'a check more',
      'alter table view.claim add constraint stray check (seq > 0)',
      'DROP CONSTRAINT "stray"',
    ],
    [
      'a reference gone',
      'alter table reference.unit drop constraint unit_government_fkey',
      'unit_government_fkey',
    ],
  ])('planted: %s', async (_what, plant, seen) => {
    const changes = await drift(url(), plant);
    expect(changes.join('\n')).toContain(seen);
  });
});

/** The lines of the text that a statement makes differ, each behind its table; the statement is taken back. */
const differing = (plant: string): Promise<string[]> =>
  connected(database, 'isen_owner', (client) =>
    undone(client, async () => {
      const before = placed(await catalogText(client));
      await client.query(plant);
      const after = placed(await catalogText(client));
      return [
        ...after.filter((line) => !before.includes(line)),
        ...before.filter((line) => !after.includes(line)),
      ];
    }),
  );

function placed(text: string): string[] {
  let table = '';
  return text.split('\n').map((line) => {
    if (line.startsWith('table ')) table = line;
    return `${table} ${line}`;
  });
}

describe('the text of what stands beside columns', () => {
  test('is that of the migrated database; npm run tables writes it anew', async () => {
    expect(await connected(database, 'isen_owner', catalogText)).toBe(readFileSync(CATALOGUE_FILE, 'utf8'));
  });

  test.each([
    [
      'a predicate gone',
      'drop index view.task_subject; create index task_subject on view.task (subject)',
      'index task_subject',
    ],
    ['a descending index', 'drop index record.event_refused', 'index event_refused'],
    ['a gin index', 'drop index identity.person_searched_name', 'index person_searched_name'],
    [
      'a check',
      'alter table record.event drop constraint event_seq_check, add constraint event_seq_check check (seq >= 0)',
      'check event_seq_check: CHECK ((seq >= 0))',
    ],
    [
      'a deferral',
      'alter table reference.unit alter constraint unit_import_run_fkey not deferrable',
      'unit_import_run_fkey',
    ],
    [
      'a policy',
      'alter policy governed on view.task using (true)',
      'policy governed: all to isen_app using true',
    ],
    ['a policy gone', 'drop policy written on access.entry', 'policy written'],
    [
      'row-level security off',
      'alter table view.claim disable row level security',
      'row-level security: off',
    ],
    ['a trigger gone', 'drop trigger append_only on record.log', 'trigger append_only'],
    [
      'a trigger asleep',
      'alter table record.log disable trigger append_only',
      'trigger append_only (not as usual: D)',
    ],
    [
      'a function',
      `create or replace function record.refuse_change() returns trigger language plpgsql as $$begin return null; end$$`,
      'return null',
    ],
    ['a view', 'create view view.leak as select 1 as one', 'view view.leak'],
  ])('planted: %s', async (_what, plant, seen) => {
    const lines = (await differing(plant)).filter((line) => line.includes(seen));
    expect(lines.length).toBeGreaterThan(0);
  });
});

const NOBODY = { person: 'somebody', standings: [] };

test('each read model with views lists a page and finds nothing where nothing is, as the api’s own role', async () => {
  const source = await openDataSource(database.url('isen_app'), 1);
  const views = readModels.flatMap((model) => model.views ?? []);
  try {
    for (const { list, find } of views) {
      await inScope(source, { person: 'somebody', governments: ['62.01'] }, async (sql) => {
        expect(await list(sql, { access: filterFor('case', NOBODY) } as never)).toMatchObject({
          rows: [],
          next: null,
        });
        expect(await find(sql, 'none/62.01/none', {} as never)).toBe(null);
      });
    }
  } finally {
    await source.destroy();
  }
  expect(views).toHaveLength(Object.keys(KINDS).length);
});

test('the diagrams are those of the catalogue; npm run tables draws them anew', () => {
  expect(erPage()).toBe(readFileSync(DIAGRAM_FILE, 'utf8'));
  for (const { path, table } of tables) expect(erPage(), path).toContain(`\n  ${table} {\n`);
});
