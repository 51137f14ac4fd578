import type { Sql } from '../sql/scope.js';

/** How often a worker says that it polls, and for how long that is believed, in seconds. */
export const BEAT_SECONDS = 2;
const BELIEVED_SECONDS = 6;

const SAYS = 'isen-mulang-worker polls ';

/**
 * What a worker says on a connection of its own, every few seconds while it polls: its session gets a name with the
 * instant in it, by the database's clock. A name needs no table and no room on a disk, everybody is shown it, and it is
 * gone with its process.
 */
export const SAY_POLLING = `
select set_config('application_name', '${SAYS}' || extract(epoch from clock_timestamp())::bigint, false)`;

/** How many workers have said of late that they poll. */
export async function pollingWorkers(sql: Sql): Promise<number> {
  const [row] = await sql<{ polling: number }>(
    `select count(*)::int as polling from pg_stat_activity
     where datname = current_database() and application_name ~ ('^' || $1 || '\\d+$')
       and substr(application_name, length($1) + 1)::bigint > extract(epoch from clock_timestamp()) - $2`,
    [SAYS, BELIEVED_SECONDS],
  );
  return row?.polling ?? 0;
}
