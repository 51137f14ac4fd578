import type { Sql } from '../sql/scope.js';

/** SQLSTATE of a full disk. */
const DISK_FULL = '53100';

/**
 * Rows of 8 kB that a sort can't hold in memory, 16 MB in all: as much as Postgres needs for the next segment of its
 * write-ahead log, without which it stops altogether. The temporary file lies where the tables do and is gone at once.
 */
const PROBE = `
with probe as materialized (select repeat('x', 8000) as filler from generate_series(1, 2000))
select count(filler)::int as rows from probe`;

/**
 * Whether there is room left where our tables lie. An answer of false leaves the transaction failed.
 * @throws the driver's error for any other failure
 */
export async function hasRoom(sql: Sql): Promise<boolean> {
  await sql(`set local work_mem = '64kB'`);
  try {
    await sql(PROBE);
    return true;
  } catch (failure) {
    if ((failure as { code?: string }).code === DISK_FULL) return false;
    throw failure;
  }
}
