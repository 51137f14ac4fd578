import { DEFAULT_WAIT, nextStrike, taskAt } from '../../domain/kernel/task.js';
import type { PolicyVersion } from '../../domain/policy/policy-version.js';
import { NAMED_MAX, waitingOf, type Waiting } from '../record/owed.view.js';
import { readPolicyVersions } from '../record/policy.reading.js';
import { IN_FORCE } from '../reference/local-date.js';
import type { Sql } from '../sql/scope.js';

interface OverdueRow {
  readonly stream: string;
  readonly kind: string;
  readonly policy: string;
  readonly openedAt: string;
  readonly step: number;
}

/**
 * Deadlines whose instant has passed and that have not struck, of waits that are due.
 * @param olderThanS only those that should have struck so many seconds ago
 */
export async function lateStrikes(sql: Sql, olderThanS: number, nowMs: number): Promise<Waiting> {
  const rows = await sql<OverdueRow>(
    `select stream, kind, policy, opened_at as "openedAt",
       case when escalated_at is not null then 2 when reminded_at is not null then 1 else 0 end as step
     from view.task where closed_at is null and due_at < now()`,
  );
  const policies = await readPolicyVersions(
    sql,
    rows.map(({ policy }) => policy),
  );
  const late = rows.flatMap((row) => {
    const policy = policies.get(row.policy);
    const at = policy && strikeAt(row, policy);
    const ageS = at ? (nowMs - Date.parse(at)) / 1000 : 0;
    return at && ageS > olderThanS ? [{ stream: row.stream, count: 1, ageS }] : [];
  });
  return waitingOf(late.toSorted((one, other) => other.ageS - one.ageS));
}

/** When the next step of a wait strikes, by the very rules that the law opened it under; null when it only waits. */
function strikeAt(
  { kind, openedAt, step }: OverdueRow,
  { deadlines, calendar }: PolicyVersion,
): string | null {
  const wanted = { kind, moves: [], owner: { person: '' } };
  const task = taskAt(1, wanted, openedAt, deadlines[kind] ?? DEFAULT_WAIT, calendar);
  return nextStrike({ ...task, step })?.at ?? null;
}

/** Whoever holds a paper in force that a task may wait for; `t` is the task's row. */
const SOMEBODY = `select from reference.standing held where t.government = any (held.governments) and ${IN_FORCE}`;

/**
 * Open tasks of roles that nobody holds today, and of persons without a paper in force: neither the owner nor whom it
 * was escalated to can act.
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
