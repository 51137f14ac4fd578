import type { Sql } from '../sql/scope.js';

/** Requests of a declared route as the access log keeps them: one, or several alike within a minute. */
export interface AccessEntry {
  readonly person: string | null;
  readonly standing: string | null;
  readonly government: string | null;
  readonly audit: string;
  readonly method: string;
  readonly status: number;
  readonly stream: string | null;
  readonly reference: string;
  /** Network of a stranger; null where the person is known. */
  readonly address: string | null;
  readonly count: number;
}

/** Writes entries; nobody who serves requests can read or change them afterwards. */
export async function insertAccess(sql: Sql, entries: readonly AccessEntry[]): Promise<void> {
  await sql(
    `insert into access.entry (person, standing, government, audit, method, status, stream, reference, address, count)
     select person, standing, government, audit, method, status, stream, reference, address, count
     from jsonb_to_recordset($1::jsonb) as e (person text, standing text, government text, audit text, method text,
       status integer, stream text, reference text, address text, count integer)`,
    [JSON.stringify(entries)],
  );
}
