import { titleOf } from '../cycle/title.js';
import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';
import type { Shown } from '../sql/table.js';
import { cycleOf } from '../stream/cycle-name.view.js';
import { inboxOf, ORDER, parameters, withHeld, type Slot, type Wanted } from './inbox.js';
import { lookUp } from './named.js';
import type { taskTable } from './task.table.js';

/** A task as the inbox shows it; persons are ids beside their names, instants ISO. */
export interface TaskView {
  readonly stream: string;
  readonly task: string;
  readonly kind: string;
  readonly moves: readonly string[];
  readonly owner: { readonly person: string } | { readonly role: string; readonly unit: string | null };
  readonly government: string;
  /** Stage of the stream now, and the number of its last act. */
  readonly stage: string;
  readonly seq: number;
  readonly subject: string | null;
  readonly subjectName: string | null;
  /** Title of a succession's target position, else of the position that the subject holds. */
  readonly positionName: string | null;
  readonly about: string | null;
  /** The talent cycle that the stream belongs to, and its name. */
  readonly cycle: string | null;
  readonly cycleTitle: string | null;
  readonly openedAt: string;
  readonly dueAt: string;
  /** Hash of the policy version that the task was opened under. */
  readonly policy: string;
  readonly remindedAt: string | null;
  readonly escalatedAt: string | null;
  readonly escalatedTo: string | null;
  /** The office it has gone on to, because nobody it waits for could act. */
  readonly handedTo: string | null;
  readonly handedAt: string | null;
  /** Nobody in line could take it; null while it has not gone on. */
  readonly lineExhausted: boolean | null;
  /** Who gave it to whoever is on it, and when. */
  readonly reassignedBy: string | null;
  readonly reassignedAt: string | null;
  /** To whom an approval goes once a second person confirms it, and who proposed that when. */
  readonly proposedTo: string | null;
  readonly proposedBy: string | null;
  readonly proposedAt: string | null;
  readonly claimedBy: string | null;
  readonly claimedByName: string | null;
  readonly claimedAt: string | null;
  readonly closedAt: string | null;
  readonly closedHow: string | null;
}

export type TaskFilter = Omit<Wanted, 'named'> &
  PageRequest & {
    /** Part of the name of the civil servant, of their position or of a succession's target position. */
    readonly q?: string | undefined;
  };

/** A page of the inbox, and how many tasks there are in all, counted as far as `TOTAL_MAX`. */
export interface TaskPage extends Page<TaskView> {
  readonly total: number;
  readonly totalIsAtLeast: boolean;
}

/** Counting stops here: nobody works through more, and counting all of them would cost more than showing some. */
const TOTAL_MAX = 1000;

type Row = Omit<Shown<typeof taskTable>, 'hash' | `owner${string}`> &
  Pick<
    TaskView,
    'stage' | 'seq' | 'subjectName' | 'positionName' | 'claimedByName' | 'cycle' | 'cycleTitle'
  > & {
    readonly person: string | null;
    readonly role: string | null;
    readonly unit: string | null;
  };

const SHOWN = `select t.stream, t.task, t.kind, t.moves, t.owner_person as person, t.owner_role as role,
  t.owner_unit as unit, t.government, s.stage, s.seq, t.subject, subject.shown_name as "subjectName",
  coalesce(target.title, servant.title) as "positionName", t.about,
  c.stream as cycle, ${titleOf('c')} as "cycleTitle", t.opened_at as "openedAt", t.due_at as "dueAt",
  t.policy, t.reminded_at as "remindedAt", t.escalated_at as "escalatedAt", t.escalated_to as "escalatedTo",
  t.handed_to as "handedTo", t.handed_at as "handedAt", t.line_exhausted as "lineExhausted",
  t.reassigned_by as "reassignedBy", t.reassigned_at as "reassignedAt",
  t.proposed_to as "proposedTo", t.proposed_by as "proposedBy", t.proposed_at as "proposedAt",
  t.claimed_by as "claimedBy", claimant.shown_name as "claimedByName", t.claimed_at as "claimedAt",
  t.closed_at as "closedAt", t.closed_how as "closedHow"`;

/** Names stand in the reference data alone: they are joined to what is shown, never kept beside a task. */
const NAMED = `join view.stream s on s.stream = t.stream
  left join view.cycle c on c.stream = ${cycleOf('s')}
  left join identity.person subject on subject.person = t.subject
  left join identity.person claimant on claimant.person = t.claimed_by
  left join reference.servant servant on servant.person = t.subject
  left join view.succession v on v.stream = t.stream
  left join reference.position target on target.position = v.position`;

function shown({ person, role, unit, ...row }: Row): TaskView {
  const owner = person === null ? { role: role!, unit } : { person };
  return { ...row, owner };
}

/** The open tasks that wait for somebody, most urgent first. */
export async function listTasks(sql: Sql, { q, ...rest }: TaskFilter): Promise<TaskPage> {
  const filter = { ...rest, named: await lookUp(sql, q) };
  const after = keysetOf(filter.cursor, 3);
  const limit = limitOf(filter);
  // The first page and the count begin at the same place, so one look at the inbox is enough for both.
  const isFirst = after.every((key) => key === null);
  const { values, slot } = parameters();
  const inbox = beginning(filter, { after, most: isFirst ? TOTAL_MAX + 1 : limit + 1 }, slot);
  const rows = await sql<Row & { total: number }>(
    `${inbox}, page as (select * from inbox order by ${ORDER} limit ${slot(limit + 1, 'int')})
     ${SHOWN}, (select count(*)::int from inbox) as total from page join view.task t using (stream, task) ${NAMED}
     order by t.due_at, t.stream, t.task`,
    values,
  );
  const page = pageOf(
    rows.map(({ total: _total, ...row }) => shown(row)),
    limit,
    (row) => [row.dueAt, row.stream, row.task],
  );
  const total = isFirst ? (rows[0]?.total ?? 0) : await counted(sql, filter);
  return { ...page, total: Math.min(total, TOTAL_MAX), totalIsAtLeast: total > TOTAL_MAX };
}

/** SQL, to stand before a statement: `inbox`, the first of the tasks wanted after a place. */
function beginning(filter: Wanted, part: Parameters<typeof inboxOf>[1], slot: Slot): string {
  return `${withHeld(filter, slot)}, inbox as (
    ${inboxOf(filter, part, slot)} order by ${ORDER} limit ${slot(part.most, 'int')})`;
}

async function counted(sql: Sql, filter: Wanted): Promise<number> {
  const { values, slot } = parameters();
  const inbox = beginning(filter, { after: [null], most: TOTAL_MAX + 1 }, slot);
  const [row] = await sql<{ total: number }>(`${inbox} select count(*)::int as total from inbox`, values);
  return row?.total ?? 0;
}

/** Every task that a stream ever had, in the order opened: what a case's page shows. */
export async function tasksOf(sql: Sql, stream: string): Promise<readonly TaskView[]> {
  const rows = await sql<Row>(
    `${SHOWN} from view.task t ${NAMED} where t.stream = $1 order by substr(t.task, 2)::int`,
    [stream],
  );
  return rows.map(shown);
}
