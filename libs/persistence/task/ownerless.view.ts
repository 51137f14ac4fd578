import type { Role } from '../../domain/kernel/actor.js';
import { LAST_IN_LINE } from '../../domain/kernel/line.js';
import { RESOLVE_DELIVERY } from '../../domain/kernel/procedure.js';
import { IN_FORCE } from '../reference/local-date.js';
import type { Sql } from '../sql/scope.js';

/** Who can act in which office of which government today; all that citizens of the service hold for themselves is left out. */
const HELD = `held as materialized (
  select reached as government, role, unit, person from reference.standing cross join lateral unnest(governments) as reached
  where role <> 'civilServant' and ${IN_FORCE})`;

/** Somebody who can act for the task's government and is not barred from it; `t` is the task's row. */
const ABLE = `select from held where held.government = t.government and held.person <> all (barred.persons)`;

/** Everybody tied to the talent of a case. */
const tiedTo = (row: string): string =>
  `array[${row}.person, ${row}.nominator, ${row}.supervisor] || ${row}.ties`;

/**
 * Whom a stream bars from a task, as its law does. A case: the talent from asking for themselves, everybody tied to the talent
 * from what is decided about them. A succession: everybody on its shortlist, and who is tied to the chosen one. An import:
 * whoever sent the file in.
 */
const BARRED = `left join view.talent_case c on c.stream = t.stream
  left join view.import_run i on i.stream = t.stream
  left join view.succession v on v.stream = t.stream
  left join view.talent_case chosen on chosen.stream = v.chosen
  cross join lateral (select array_remove(case
    when c.stream is not null and t.kind in ('nominate', 'reviseNomination') then array[c.person]
    when c.stream is not null then ${tiedTo('c')}
    when i.stream is not null then array[i.submitter]
    when v.stream is not null and t.kind <> '${RESOLVE_DELIVERY}' then ${tiedTo('chosen')}
      || case when t.kind = 'issueDecree' then chosen.verifier end
      || array(select s.person from view.succession_candidate s where s.stream = t.stream and s.status <> 'dropped')
    else '{}' end, null) as persons) barred`;

/**
 * Streams in which a task waits for a role that nobody can act in, and stands with no office in line that somebody holds.
 * What stands at the end of the line stays there, named by `npm run doctor`, until the post is filled.
 */
export async function streamsWithoutOwner(sql: Sql, most: number): Promise<readonly string[]> {
  const rows = await sql<{ stream: string }>(
    `with ${HELD} select distinct t.stream from view.task t ${BARRED}
     where t.closed_at is null and t.owner_role <> $1 and t.line_exhausted is not true
       and not exists (${ABLE} and held.role = t.owner_role
         and (t.owner_unit is null or held.unit is null or held.unit = t.owner_unit))
       and not exists (${ABLE} and held.role = t.handed_to and (${IS_OFFICES} or held.person = t.claimed_by))
     order by t.stream limit $2`,
    [LAST_IN_LINE, most],
  );
  return rows.map(({ stream }) => stream);
}

/** What went on by itself is the office's; what people gave to somebody in an office is that person's alone. */
const IS_OFFICES = 't.handed_at is distinct from t.reassigned_at';

/** Offices in which a person has open tasks of a stream that wait for a move and have gone on to them. */
export async function officesHandedTo(
  sql: Sql,
  stream: string,
  move: string,
  person: string,
): Promise<readonly Role[]> {
  const rows = await sql<{ office: Role }>(
    `select distinct t.handed_to as office from view.task t
     where t.stream = $1 and t.closed_at is null and t.handed_to is not null and $2 = any (t.moves)
       and (${IS_OFFICES} or t.claimed_by = $3)`,
    [stream, move, person],
  );
  return rows.map(({ office }) => office);
}

/** Open tasks that nobody in line can take: they stand with whoever appoints. */
export const exhaustedTasks = (sql: Sql): Promise<readonly { stream: string; role: string }[]> =>
  sql(
    `select stream, owner_role as role from view.task
     where closed_at is null and line_exhausted order by due_at, stream limit 1000`,
  );
