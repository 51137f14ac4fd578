import { openDataSource } from '../../libs/persistence/data-source.js';
import { VIEW_TABLES } from '../../libs/persistence/projections.js';
import { inScope, inSnapshot, type Sql } from '../../libs/persistence/sql/scope.js';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { readSettings } from '../../libs/platform/settings.js';
import { compareTables, type TableDifference } from './compare.js';
import { buildShadow, createShadow, SHADOW } from './shadow.js';

const REBUILD = aCommand(
  'rebuild',
  'Builds the read tables from the record beside the live ones and puts them in their place. ' +
    'Ends with 1 when a check found a difference, with 2 when it could not be done.',
).option('--check', 'only compare, and leave nothing behind', false);

/**
 * It connects as the owner of the tables, the only role that may create a schema. From the record it only
 * reads; not even the owner could change it (append-only triggers), and what it writes names a schema of read
 * tables.
 */
async function main(args: readonly string[]): Promise<number> {
  const { check: isCheck } = parsed(REBUILD, args).opts<{ check: boolean }>();
  const { DATABASE_URL } = readSettings(['DATABASE_URL']);
  const dataSource = await openDataSource(DATABASE_URL, 1);
  const nobody = { person: null, governments: [] };
  try {
    if (!isCheck) return await inScope(dataSource, nobody, replaceTables);
    return await inSnapshot(dataSource, nobody, check).catch(unlessChecked);
  } finally {
    await dataSource.destroy();
  }
}

/** Carries the answer out of a transaction that must leave nothing behind. */
class Checked extends Error {
  constructor(readonly differences: number) {
    super('checked');
  }
}

function unlessChecked(error: unknown): number {
  if (error instanceof Checked) return error.differences > 0 ? 1 : 0;
  throw error;
}

async function check(sql: Sql): Promise<never> {
  await createShadow(sql);
  const acts = await buildShadow(sql);
  const differences = await compareTables(sql);
  say(
    `${acts} acts of the record folded anew; ${VIEW_TABLES.length} read tables compared, every column of every row.`,
  );
  if (differences.length === 0) say('Tidak ada perbedaan (no difference).');
  for (const difference of differences) say(inWords(difference));
  throw new Checked(differences.length);
}

const inWords = ({ table, live, rebuilt, first }: TableDifference): string =>
  `PERBEDAAN (difference): view.${table}: ${live} rows as they stand, ${rebuilt} as the record gives them; first ${first}`;

/** Writers wait while the tables are locked, so every act that wrote a row is folded before the exchange. */
async function replaceTables(sql: Sql): Promise<number> {
  await sql(`lock table ${VIEW_TABLES.map((table) => `view.${table}`).join(', ')} in exclusive mode`);
  await createShadow(sql);
  const acts = await buildShadow(sql);
  for (const table of VIEW_TABLES) {
    await sql(`delete from view.${table}`);
    await sql(`insert into view.${table} select * from ${SHADOW}.${table}`);
  }
  await sql(`drop schema ${SHADOW} cascade`);
  say(`${VIEW_TABLES.length} read tables rebuilt from ${acts} acts of the record.`);
  return 0;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

await runCommand(main, { code: 2 });
