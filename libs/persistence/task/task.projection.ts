import { nextStrike, type Task, type TaskEvent } from '../../domain/kernel/task.js';
import type { ProjectedAct, Projection } from '../sql/projection.js';
import { insertRow } from '../sql/row-insert.js';
import type { Statement } from '../sql/scope.js';
import { taskTable } from './task.table.js';

const PROPOSED = 'proposed_at = $5, proposed_to = $6, proposed_by = $7';

/** SQL that sets where a task has gone on to: what people gave to somebody in an office ends with the next gift or release. */
const gone = (column: string, now = ''): string =>
  `${column} = case ${now} when handed_at = reassigned_at then null else ${column} end`;

/** Whoever is given a task is on it; in another role than it waits for, they may do it in that office. */
const IN_OFFICE = 'when owner_role <> $8 then';
const REASSIGNED = `claimed_at = $5, claimed_by = $6, reassigned_at = $5, reassigned_by = $7,
  proposed_at = null, proposed_to = null, proposed_by = null,
  ${gone('handed_to', `${IN_OFFICE} $8`)}, ${gone('handed_at', `${IN_OFFICE} $5`)},
  ${gone('line_exhausted', `${IN_OFFICE} false`)}`;

const RELEASED = `claimed_at = null, claimed_by = null, reassigned_at = null, reassigned_by = null,
  ${['handed_to', 'handed_at', 'line_exhausted'].map((column) => gone(column)).join(', ')}`;

/** Tasks as the inbox shows them; a stream that closes takes its open tasks with it. */
export const projectTask: Projection = async (sql, schema, act, event) => {
  const told = event as unknown as TaskEvent | { readonly type: 'StreamClosed' };
  const change = (set: string, task: string, ...values: readonly unknown[]) =>
    sql(
      `update ${schema}.task set ${set}, seq = $3, hash = $4 where stream = $1 and task = $2 and closed_at is null`,
      [act.stream, task, act.seq, act.hash, act.at, ...values],
    );
  switch (told.type) {
    case 'TaskOpened':
      return insert(sql, schema, act, told.task);
    case 'TaskClosed':
      return void (await change('closed_at = $5, closed_how = $6', told.task, told.how));
    case 'TaskReminded':
      return void (await change(
        'reminded_at = $5, next_strike_at = coalesce(escalates_at, ends_at)',
        told.task,
      ));
    case 'TaskEscalated':
      return void (await change(
        'escalated_at = $5, escalated_to = $6, next_strike_at = ends_at',
        told.task,
        told.to,
      ));
    case 'TaskClaimed':
      return void (await change('claimed_at = $5, claimed_by = $6', told.task, told.person));
    case 'TaskHandedOn':
      return void (await change(
        'handed_at = $5, handed_to = $6, line_exhausted = $7',
        told.task,
        told.to,
        told.exhausted,
      ));
    case 'TaskReassignmentProposed':
      return void (await change(PROPOSED, told.task, told.person, told.by));
    case 'TaskReassigned':
      return void (await change(REASSIGNED, told.task, told.person, told.by, told.to));
    case 'TaskReleased':
      return release(sql, schema, act, told.task);
    case 'StreamClosed':
      await sql(
        `update ${schema}.task set closed_at = $2, closed_how = 'superseded', seq = $3, hash = $4
         where stream = $1 and closed_at is null`,
        [act.stream, act.at, act.seq, act.hash],
      );
  }
};

async function release(sql: Statement, schema: string, act: ProjectedAct, task: string): Promise<void> {
  await sql(
    `update ${schema}.task set ${RELEASED}, seq = $3, hash = $4
     where stream = $1 and task = $2 and closed_at is null`,
    [act.stream, task, act.seq, act.hash],
  );
}

async function insert(sql: Statement, schema: string, act: ProjectedAct, opened: Task): Promise<void> {
  const { task, kind, moves, owner, subject, about, openedAt: opened_at, dueAt: due_at } = opened;
  const owned =
    'person' in owner ? { owner_person: owner.person } : { owner_role: owner.role, owner_unit: owner.unit };
  const strikes = {
    escalates_at: opened.escalateAt,
    ends_at: opened.endAt,
    next_strike_at: nextStrike(opened)?.at ?? null,
  };
  const row = {
    task,
    kind,
    moves,
    ...owned,
    subject,
    about,
    opened_at,
    due_at,
    policy: act.policy,
    ...strikes,
  };
  await insertRow(sql, taskTable.in(schema), act, row);
}
