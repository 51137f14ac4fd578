/** Statements that write, in the spellings we use. */
export const writes = (schema: string): string[] => [
  `insert into record.event (stream) values ($1)`,
  `update ${schema}.task set stage = $1`,
  `delete from
     access.entry`,
];

/** Calls of helpers that write. */
export async function byHelper(sql: unknown, schema: string): Promise<void> {
  await changeRow(sql, `${schema}.cycle`, {});
  await upsert(
    sql,
    'reference.unit',
  );
}

declare function changeRow(sql: unknown, table: string, change: object): Promise<void>;
declare function upsert(sql: unknown, table: string): Promise<void>;
