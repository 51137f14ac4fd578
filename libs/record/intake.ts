import type { Sql } from '../persistence/sql/scope.js';

/**
 * Days a free text waits for its act: longer than an accepted act can wait in Temporal for a worker (its
 * retention), so that no act that may still be sealed loses its text.
 */
const INTAKE_DAYS = 45;

/** Destroys texts whose act was never sealed. @returns how many */
export async function sweepIntake(sql: Sql): Promise<number> {
  const swept = await sql<{ digest: string }>(
    'delete from intake.disclosure where stored_at < now() - make_interval(days => $1) returning digest',
    [INTAKE_DAYS],
  );
  return swept.length;
}
