import { expect, test } from 'vitest';
import { GRANTS } from '../../libs/persistence/grants.js';
import { bareQueries, tablesWritten } from './support/statements.js';
import { sources } from './support/tree.js';

/** The few files that talk to the database without the scope, each for its reason. */
const ROADS: { readonly [file: string]: string } = {
  'libs/persistence/sql/scope.ts': 'is the scope',
  'libs/record/sequencer.ts': 'numbers the log under a role that sees every event',
  'apps/worker/sequencer.service.ts': 'holds the connection and the lock of the sequencer',
  'apps/worker/presence.service.ts': 'holds a connection whose name says that the worker polls',
  'apps/api/live/listener.ts': 'listens for the log to grow, and asks nothing',
  'libs/platform/temporal/begin.ts': 'asks a workflow, not the database',
  'apps/migrate/main.ts': 'changes the schema as its owner',
  'infra/stack/roles.ts': 'creates roles and database as superuser',
  'infra/stack/postgres.ts': 'asks whether Postgres answers',
  'infra/stack/database-check.ts': "asks somebody else's server whether it will do",
  'infra/stack/temporal-schema.ts': "forgets killed servers in Temporal's own database",
  'infra/stack/apps.ts': 'asks whether a seed was ever imported',
  'infra/issuer/personas.ts': 'reads whom it may sign tokens for, in demonstrations only',
  'infra/command/roles.ts': 'makes roles and databases with a connection that only the operator holds',
  'infra/command/sql.ts': 'runs the query a person typed',
};

const shipped = sources().filter(
  (file) => !/^test\/|\.test\.ts$|^libs\/persistence\/(migrations\/|\w+\/[\w-]+\.migration\.ts$)/.test(file),
);

test('only the scope, the sequencer, migrations and operator tools talk to the database themselves', () => {
  expect(shipped.filter((file) => bareQueries(file).length > 0 && !(file in ROADS))).toEqual([]);
});

test('each of these roads is in use', () => {
  expect(
    Object.keys(ROADS).filter((file) => !shipped.includes(file) || bareQueries(file).length === 0),
  ).toEqual([]);
});

test('planted queries past the scope are caught', () => {
  const plant = 'test/planted/database/bare-query.ts';
  expect(bareQueries(plant)).toEqual([8, 9, 10, 11].map((line) => `${plant}:${line}`));
});

test('a table is written by the files its entry names, and by no other', () => {
  const written = shipped.flatMap((file) => tablesWritten(file).map((table) => `${table} by ${file}`));
  const declared = Object.entries(GRANTS).flatMap(([table, { writers }]) =>
    writers.map((file) => `${table} by ${file}`),
  );
  expect(written.toSorted()).toEqual(declared.toSorted());
});

test('planted writes are seen, however they are spelled', () => {
  expect(tablesWritten('test/planted/database/writes.ts')).toEqual([
    'record.event',
    'view.task',
    'access.entry',
    'reference.unit',
    'view.cycle',
    'access.session',
  ]);
});
