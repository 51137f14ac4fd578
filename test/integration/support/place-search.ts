import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Hit, Needles } from './needles.js';

/** Where people's names and texts are meant to be; everything else must not know them. */
const MEANT_FOR_IT = ['identity.person', 'record.disclosure', 'intake.disclosure'];

/** Searches every row of every table outside those that are meant to hold names. */
export async function hitsInTables(
  superuser: pg.Client,
  needles: Needles,
): Promise<{ readonly tables: number; readonly hits: readonly Hit[] }> {
  const { rows } = await superuser.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const tables = rows.map(({ name }) => name).filter((name) => !MEANT_FOR_IT.includes(name));
  const hits: Hit[] = [];
  for (const table of tables) hits.push(...(await inTable(superuser, table, needles)));
  return { tables: tables.length, hits };
}

async function inTable(superuser: pg.Client, table: string, needles: Needles): Promise<readonly Hit[]> {
  const { rows } = await superuser.query<{ [column: string]: unknown }>(`select * from ${table}`);
  return rows.flatMap((row) => needles.in(table, Object.values(row).map(textOf).join('\n')));
}

const textOf = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : (JSON.stringify(value) ?? '');

/** Searches the logs that the processes of a stack have written. */
export function hitsInLogs(
  folder: string,
  needles: Needles,
): { readonly logs: readonly string[]; readonly hits: readonly Hit[] } {
  const logs = readdirSync(folder);
  const hits = logs.flatMap((log) => needles.in(log, readFileSync(join(folder, log), 'utf8')));
  return { logs, hits };
}
