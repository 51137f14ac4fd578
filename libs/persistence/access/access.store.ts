import type { Sql } from '../scope.js';

/** One request of a declared route as the access log keeps it. */
export interface AccessEntry {
  readonly person: string | null;
  readonly standing: string | null;
  readonly government: string | null;
  readonly audit: string;
  readonly method: string;
  readonly status: number;
  readonly stream: string | null;
  readonly reference: string;
}

/** Writes one entry; nobody who serves requests can read or change it afterwards. */
export async function insertAccess(sql: Sql, entry: AccessEntry): Promise<void> {
  const { person, standing, government, audit, method, status, stream, reference } = entry;
  await sql(
    `insert into access.entry (person, standing, government, audit, method, status, stream, reference)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [person, standing, government, audit, method, status, stream, reference],
  );
}
