import { OFFICES_IN_LINE } from '../../domain/kernel/line.js';
import { cycleOf } from '../stream/cycle-name.view.js';
import type { Named } from './named.js';

/** A paper somebody acts on, as far as it says which tasks wait for them. */
interface Held {
  readonly role: string;
  /** Unit the standing covers; null covers all units. */
  readonly unit: string | null;
  readonly governments: readonly string[];
}

/** Whose tasks, and which of them; a filter left out does not filter. */
export interface Wanted {
  readonly person: string;
  readonly standings: readonly Held[];
  /**
   * `mine`: what waits for the person, was taken or given away by them. `groups`: what waits for a role they hold, and
   * approvals that it is proposed to give away, for those who can confirm it.
   */
  readonly scope?: 'mine' | 'groups' | 'all' | undefined;
  readonly stream?: string | undefined;
  readonly streamKind?: string | undefined;
  readonly subject?: string | undefined;
  readonly kind?: string | undefined;
  readonly stage?: string | undefined;
  /** Stream of a talent cycle. */
  readonly cycle?: string | undefined;
  /** What a part of a name has led to; null for everything. */
  readonly named?: Named | null;
}

/** Puts a value among a statement's parameters and gives the place that stands for it in the text. */
export type Slot = (value: unknown, type: string) => string;

/** The parameters of one statement, in the order in which its text asks for them. */
export function parameters(): { readonly values: readonly unknown[]; readonly slot: Slot } {
  const values: unknown[] = [];
  return { values, slot: (value, type) => `$${values.push(value)}::${type}` };
}

/** Roles that confirm proposals, as SQL says them. */
const CONFIRMING = OFFICES_IN_LINE.map((role) => `'${role}'`).join(', ');

/** The order of every inbox: most urgent first. */
export const ORDER = 'due_at, stream, task';

/** SQL, to stand before the statement: what the person holds, one row per government, and what is called so. */
export function withHeld({ standings, named }: Wanted, slot: Slot): string {
  const papers = standings.flatMap(({ role, unit, governments }) =>
    governments.map((government) => ({ role, unit, government })),
  );
  const columns = (['government', 'role', 'unit'] as const).map((column) =>
    slot(
      papers.map((one) => one[column]),
      'text[]',
    ),
  );
  const held = `with held as (select * from unnest(${columns.join(', ')}) as held (government, role, unit))`;
  if (!named || 'few' in named) return held;
  const called = `select id from identity.find_named(${slot(named.many, 'text')}, null) as id`;
  return `${held}, called as materialized (${called})`;
}

/** Few are found by index, and many are met on the way through the inbox. */
function called(named: Named, slot: Slot): string {
  const among = 'few' in named ? `= any(${slot(named.few, 'text[]')})` : 'in (select id from called)';
  return `(subject ${among} or stream ${among})`;
}

/** The filters that are set: each set of them is a statement of its own, planned for what it asks. */
function filters({ stream, streamKind, subject, kind, stage, cycle, named }: Wanted, slot: Slot): string {
  const set = [
    stream === undefined ? [] : `stream = ${slot(stream, 'text')}`,
    streamKind === undefined ? [] : `stream like ${slot(`${streamKind}/%`, 'text')}`,
    subject === undefined ? [] : `subject = ${slot(subject, 'text')}`,
    kind === undefined ? [] : `kind = ${slot(kind, 'text')}`,
    stage === undefined
      ? []
      : `exists (select from view.stream s where s.stream = task.stream and s.stage = ${slot(stage, 'text')})`,
    cycle === undefined
      ? []
      : `exists (select from view.stream s where s.stream = task.stream and ${cycleOf('s')} = ${slot(cycle, 'text')})`,
    named ? called(named, slot) : [],
  ].flat();
  return ['closed_at is null', ...set].join(' and ');
}

function beyond([due, stream, task]: readonly (string | null)[], slot: Slot): string {
  if (due === null || due === undefined) return '';
  return `and (due_at, stream, task) > (${slot(due, 'timestamptz')}, ${slot(stream, 'text')}, ${slot(task, 'text')})`;
}

/**
 * SQL for due_at, stream and task of the tasks wanted. Each way in which a task is somebody's is asked by itself,
 * so that each finds its rows by an index in the inbox's order and no more of them than are shown.
 * @param after keyset to go on after; nulls begin at the beginning
 * @param most how many rows are enough
 */
export function inboxOf(
  wanted: Wanted,
  { after, most }: { readonly after: readonly (string | null)[]; readonly most: number },
  slot: Slot,
): string {
  const { scope = 'all', person } = wanted;
  const which = `${filters(wanted, slot)} ${beyond(after, slot)} order by ${ORDER} limit ${slot(most, 'int')}`;
  const first = (mine: string) => `(select ${ORDER} from view.task where ${mine} and ${which})`;
  const ofRole = (mine: string) =>
    `(select own.* from held cross join lateral ${first(`government = held.government and ${mine}`)} as own)`;
  const own = scope === 'groups' ? '' : slot(person, 'text');
  const mine =
    scope === 'groups'
      ? []
      : ['owner_person', 'claimed_by', 'reassigned_by'].map((column) => first(`${column} = ${own}`));
  const groups = [
    ofRole('owner_role = held.role and (owner_unit is null or held.unit is null or owner_unit = held.unit)'),
    ofRole('escalated_to = held.role'),
    ofRole('handed_to = held.role'),
    ofRole(`proposed_to is not null and held.role in (${CONFIRMING})`),
  ];
  return [...mine, ...(scope === 'mine' ? [] : groups)].join(' union ');
}
