import type { QueryRunner } from 'typeorm';
import { expect, test } from 'vitest';
import { readRelease, releases } from '../../test/upgrade/release.js';
import { migrations } from './migrations.js';
import { breakingIn, unsaidBreaks } from './sql/expansion.js';
import { inOrder } from './sql/migration.js';

class Second1764000000002 {
  async up(): Promise<void> {}
  async down(): Promise<void> {}
}
class First1764000000001 extends Second1764000000002 {}
class Again1764000000001 extends Second1764000000002 {}
class Never extends Second1764000000002 {}

test('migrations run by their instants, whoever lists them', () => {
  expect(inOrder([Second1764000000002, First1764000000001])).toEqual([
    First1764000000001,
    Second1764000000002,
  ]);
});

test('two of one instant, or one of none, are no order', () => {
  expect(() => inOrder([First1764000000001, Again1764000000001])).toThrow('Again1764000000001');
  expect(() => inOrder([Never])).toThrow('Never');
});

test('the record comes first, and what a read model brings has its place', () => {
  const names = migrations.map(({ name }) => name);
  expect(names[0]).toBe('Record1764000000001');
  expect(names.indexOf('TaskClaim1764000000010')).toBe(names.indexOf('Session1764000000009') + 1);
});

/** Those that no release has yet: whoever upgrades has an api that runs without them. */
const younger = () => {
  const known = new Set(releases().flatMap((name) => readRelease(name).manifest.migrations));
  return migrations.filter(({ name }) => !known.has(name));
};

test('the api of the release before lives through every migration that does not say what it takes away', async () => {
  expect(await unsaidBreaks(younger())).toEqual([]);
});

test.each([
  ['drop table view.task', 'drops what is read or written'],
  ['alter table view.task drop column about', 'drops a column'],
  ['alter table view.task rename column about to subject', 'renames'],
  ['alter table view.task alter column about type uuid', 'changes a type'],
  ['alter table view.task alter column about set not null', 'asks for a value that old code does not give'],
  ['alter table view.task add column cause text not null', 'asks for a value that old code does not give'],
  ['revoke select on view.task from isen_app', 'takes a right'],
])('%s is caught, and let through where the migration says so', async (statement, what) => {
  class Planted1764000000099 {
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`-- drop schema view\n${statement};`);
    }
    async down(): Promise<void> {}
  }
  expect(await breakingIn(Planted1764000000099)).toEqual([
    expect.stringContaining(`Planted1764000000099 ${what}: `) as string,
  ]);
  expect(await unsaidBreaks([Planted1764000000099])).toHaveLength(1);
  const said = Object.assign(Planted1764000000099, { takesAway: 'unused since 0.0.1' });
  expect(await unsaidBreaks([said])).toEqual([]);
});

test.each([
  'create table view.news (id text not null)',
  "alter table view.task add column cause text not null default ''",
  'alter table view.task alter column about drop not null',
  "comment on table view.task is 'drop table view.task'",
  'drop index view.task_about',
])('%s breaks nobody', async (statement) => {
  class Expanding1764000000099 {
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(statement);
    }
    async down(): Promise<void> {}
  }
  expect(await breakingIn(Expanding1764000000099)).toEqual([]);
});
