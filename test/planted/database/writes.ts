/** Statements that write, in the spellings we use. */
export const writes = (schema: string): string[] => [
  `insert into record.event (stream) values ($1)`,
  `update ${schema}.task set stage = $1`,
  `delete from
     access.entry`,
];

/** Calls of helpers that write. */
export async function byHelper(sql: Sql, schema: string): Promise<void> {
  await changeRow(sql, cycleTable.in(schema), {});
  sql.repository(browserSessionTable);
  await upsert(
    sql,
    'reference.unit',
  );
}

interface Sql {
  repository(table: object): unknown;
}
declare const cycleTable: { in(schema: string): object };
declare const browserSessionTable: object;
declare function changeRow(sql: unknown, table: object, change: object): Promise<void>;
declare function upsert(sql: unknown, table: string): Promise<void>;
