import type { Sql } from '../sql/scope.js';

/** A row to write, by column name; arrays and objects go in as the column's type wants them. */
export type NewRow = { readonly [column: string]: unknown };

/**
 * Inserts rows in one statement, or updates those that exist under the key.
 * @param rows all with the same columns, no two with the same key
 */
export async function upsert(
  sql: Sql,
  table: string,
  key: readonly string[],
  rows: readonly NewRow[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const changed = columns.filter((column) => !key.includes(column));
  await sql(
    `insert into ${table} (${columns.map(quoted).join(', ')})
     select ${columns.map(quoted).join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict (${key.map(quoted).join(', ')})
     do update set ${changed.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ')}`,
    [JSON.stringify(rows)],
  );
}

const quoted = (column: string): string => `"${column}"`;

/** The last of the rows with the same key, in the order of their first appearance. */
export function distinct<Row extends NewRow>(rows: readonly Row[], key: string): Row[] {
  return [...new Map(rows.map((row) => [row[key], row])).values()];
}
