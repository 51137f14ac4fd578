import type { Sql } from '../sql/scope.js';
import type { TaskView } from './task.view.js';

/** An open task of a stream, as far as it says whom the stream waits for. */
export type Wait = Pick<
  TaskView,
  | 'task'
  | 'kind'
  | 'owner'
  | 'openedAt'
  | 'dueAt'
  | 'policy'
  | 'claimedBy'
  | 'escalatedTo'
  | 'handedTo'
  | 'handedAt'
  | 'lineExhausted'
  | 'reassignedBy'
  | 'reassignedAt'
  | 'proposedTo'
  | 'proposedBy'
  | 'proposedAt'
>;

/** What became of a task: how it was closed, and by which act of whom; a deadline or another stream is nobody. */
export interface TaskFate extends Pick<TaskView, 'task' | 'kind' | 'openedAt' | 'closedAt' | 'closedHow'> {
  readonly move: string | null;
  readonly by: string | null;
}

interface Row extends Omit<Wait, 'owner'> {
  readonly person: string | null;
  readonly role: string;
  readonly unit: string | null;
}

const WAITS = `
select task, kind, owner_person as person, owner_role as role, owner_unit as unit, opened_at as "openedAt",
  due_at as "dueAt", policy, claimed_by as "claimedBy", escalated_to as "escalatedTo",
  handed_to as "handedTo", handed_at as "handedAt", line_exhausted as "lineExhausted",
  reassigned_by as "reassignedBy", reassigned_at as "reassignedAt",
  proposed_to as "proposedTo", proposed_by as "proposedBy", proposed_at as "proposedAt"
from view.task where stream = $1 and closed_at is null order by due_at, substr(task, 2)::int`;

/** Every open task of a stream, the most urgent first. */
export async function waitsOf(sql: Sql, stream: string): Promise<readonly Wait[]> {
  const rows = await sql<Row>(WAITS, [stream]);
  return rows.map(({ person, role, unit, ...row }) => ({
    ...row,
    owner: person === null ? { role, unit } : { person },
  }));
}

/** The row of a task names the act that wrote it last, which for a closed one is the act that closed it. */
const FATE = `
select t.task, t.kind, t.opened_at as "openedAt", t.closed_at as "closedAt", t.closed_how as "closedHow",
  e.move, e.actor_person as by
from view.task t left join record.event e on e.stream = t.stream and e.seq = t.seq
where t.stream = $1 and t.task = $2 and t.closed_at is not null`;

/** What became of one task of a stream; null while it is open, and for one that never was. */
export async function findFate(sql: Sql, stream: string, task: string): Promise<TaskFate | null> {
  const [row] = await sql<TaskFate>(FATE, [stream, task]);
  return row ?? null;
}
