import { NAMED_MAX, waitingOf, type Waiting } from '../record/owed.view.js';
import { readPolicyVersions } from '../record/policy.reading.js';
import { IN_FORCE } from '../reference/local-date.js';
import type { Sql } from '../sql/scope.js';

/**
 * Deadlines whose instant has passed and that have not struck.
 * @param olderThanS only those that should have struck so many seconds ago
 */
export async function lateStrikes(sql: Sql, olderThanS: number): Promise<Waiting> {
  const rows = await sql<{ stream: string; ageS: number }>(
    `select stream, extract(epoch from clock_timestamp() - next_strike_at)::float8 as "ageS"
     from view.task where closed_at is null and next_strike_at < clock_timestamp() - make_interval(secs => $1)
     order by next_strike_at, stream`,
    [olderThanS],
  );
  return waitingOf(rows.map((row) => ({ ...row, count: 1 })));
}

/** Whoever holds a paper in force that a task may wait for; `t` is the task's row. */
const SOMEBODY = `select from reference.standing held where t.government = any (held.governments) and ${IN_FORCE}`;

/**
 * Open tasks of roles that nobody holds today, and of persons without a paper in force: neither the owner nor whom it
 * was escalated to or has gone on to can act.
 */
export async function tasksWithoutActor(
  sql: Sql,
): Promise<readonly { stream: string; role: string | null }[]> {
  return sql(
    `select t.stream, t.owner_role as role from view.task t
     where t.closed_at is null
       and not exists (${SOMEBODY} and held.person = t.owner_person)
       and not exists (${SOMEBODY} and held.person = t.claimed_by)
       and not exists (${SOMEBODY} and held.role = t.owner_role
         and (t.owner_unit is null or held.unit is null or t.owner_unit = held.unit))
       and not exists (${SOMEBODY} and held.role = t.escalated_to)
       and not exists (${SOMEBODY} and held.role = t.handed_to)
     order by t.due_at, t.stream limit ${NAMED_MAX * 50}`,
  );
}

/** Policies that open streams stand under, each with the last day that its list of holidays reaches. */
export async function calendarsInUse(
  sql: Sql,
): Promise<
  readonly { readonly policy: string; readonly streams: number; readonly lastYear: number | null }[]
> {
  const rows = await sql<{ policy: string; streams: string }>(
    'select policy, count(*) as streams from view.stream where closed is null group by policy order by policy',
  );
  const policies = await readPolicyVersions(
    sql,
    rows.map(({ policy }) => policy),
  );
  return rows.map(({ policy, streams }) => {
    const last = policies.get(policy)?.calendar.holidays.toSorted().at(-1);
    return { policy, streams: Number(streams), lastYear: last ? Number(last.slice(0, 4)) : null };
  });
}
