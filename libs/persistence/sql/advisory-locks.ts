import type { Sql } from './scope.js';

/**
 * Numbers of Postgres's advisory locks: whoever holds one is the one that does this in the installation. They are all
 * of one database and of one key space, so they stand together.
 */
export const LOCKS = {
  /** Changes the schema. */
  migration: 620_1971,
  /** Numbers the log. */
  sequencer: 620_1972,
  /** Wakes streams that are late. */
  waker: 620_1973,
  /** Seals the access log in batches. */
  accessSeal: 620_1974,
  /** Looks for tasks that nobody can act on. */
  ownerWatch: 620_1975,
} as const;

/** Whether this transaction is the one that does this now; until it ends nobody else is. */
export async function isAlone(sql: Sql, lock: keyof typeof LOCKS): Promise<boolean> {
  const [row] = await sql<{ held: boolean }>('select pg_try_advisory_xact_lock($1) as held', [LOCKS[lock]]);
  return row?.held ?? false;
}
