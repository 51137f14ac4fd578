import { VIEW_TABLES } from '../../libs/persistence/projections.js';
import type { Sql } from '../../libs/persistence/sql/scope.js';
import { SHADOW } from './shadow.js';

/** How a live table differs from the one that the record gives. */
export interface TableDifference {
  readonly table: string;
  /** Rows that stand only in the live table, or differently there. */
  readonly live: number;
  /** Rows that only the record gives, or gives differently. */
  readonly rebuilt: number;
  /** Key of the first differing row, and the columns in which it differs. */
  readonly first: string;
}

/** Compares every read table, every column of every row, both ways. */
export async function compareTables(sql: Sql): Promise<TableDifference[]> {
  const found: TableDifference[] = [];
  for (const table of VIEW_TABLES) {
    const difference = await compareTable(sql, table);
    if (difference) found.push(difference);
  }
  return found;
}

async function compareTable(sql: Sql, table: string): Promise<TableDifference | null> {
  const live = await countOnlyIn(sql, 'view', SHADOW, table);
  const rebuilt = await countOnlyIn(sql, SHADOW, 'view', table);
  if (live + rebuilt === 0) return null;
  return { table, live, rebuilt, first: await firstDiffering(sql, table) };
}

async function countOnlyIn(sql: Sql, here: string, there: string, table: string): Promise<number> {
  const [row] = await sql<{ count: string }>(
    `select count(*) as count from (select * from ${here}.${table} except all select * from ${there}.${table}) as apart`,
  );
  return Number(row?.count ?? 0);
}

/** Names rows by key and columns by name; values may say something about a person and are not shown. */
async function firstDiffering(sql: Sql, table: string): Promise<string> {
  const keys = await keyOf(sql, table);
  const on = keys.map((key) => `v."${key}" = s."${key}"`).join(' and ');
  const key = keys.map((name) => `coalesce(v."${name}"::text, s."${name}"::text)`).join(` || ' ' || `);
  const [row] = await sql<{ key: string; columns: string[] | null }>(
    `select ${key} as key, (select array_agg(coalesce(a.key, b.key)) from jsonb_each(to_jsonb(v)) a
       full join jsonb_each(to_jsonb(s)) b using (key) where a.value is distinct from b.value) as columns
     from view.${table} v full join ${SHADOW}.${table} s on ${on}
     where to_jsonb(v) is distinct from to_jsonb(s) order by 1 limit 1`,
  );
  return row
    ? `${row.key} (${(row.columns ?? []).toSorted().join(', ')})`
    : 'rows that stand there more than once';
}

async function keyOf(sql: Sql, table: string): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary order by a.attnum`,
    [`view.${table}`],
  );
  return rows.map(({ name }) => name);
}
