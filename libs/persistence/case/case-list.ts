import type { AccessFilter } from '../../access/filter.js';
import { titleOf } from '../cycle/title.js';
import { accessible } from '../sql/access-filter.js';
import { likePart } from '../sql/like-part.js';
import type { PageRequest } from '../sql/page.js';
import type { Slot } from '../task/inbox.js';

/** By what a list of cases can be ordered; ties are broken by the stream. */
type CaseSort = 'opened' | 'name' | 'score' | 'box' | 'due';

/** Which cases are wanted, and in which order; a filter left out does not filter. */
export interface CaseFilter extends PageRequest {
  readonly cycle?: string | undefined;
  readonly stage?: string | undefined;
  /** How it ended; `open` for what has not. */
  readonly outcome?: string | undefined;
  /** Unit of the talent. */
  readonly unit?: string | undefined;
  /** The box decided, else the one computed. */
  readonly box?: number | undefined;
  /** Those in which a task is overdue. */
  readonly late?: boolean | undefined;
  /** Kind of a task that is open. */
  readonly waiting?: string | undefined;
  /** Part of a name of the talent or their position. */
  readonly q?: string | undefined;
  readonly sort?: CaseSort | undefined;
  readonly access: AccessFilter;
}

const DUE = `(select min(k.due_at) from view.task k where k.stream = t.stream and k.closed_at is null)`;

/** What comes first is the least: best scores and boxes are the greatest, and what has none comes last. */
const KEYS: { readonly [S in CaseSort]: { readonly key: string; readonly type: string } } = {
  opened: { key: 't.opened_at', type: 'timestamptz' },
  name: {
    key: `coalesce((select i.shown_name from identity.person i where i.person = t.person), '')`,
    type: 'text',
  },
  score: { key: 'coalesce(-t.talent_score, 1)', type: 'int' },
  box: { key: 'coalesce(-coalesce(t.box, t.mapped_box), 1)', type: 'int' },
  due: { key: `coalesce(${DUE}, 'infinity')`, type: 'timestamptz' },
};

/** An open task of the case for which something holds. */
const waits = (holds: string): string =>
  `exists (select from view.task k where k.stream = t.stream and k.closed_at is null and ${holds})`;

/** A case stands at a stage while it is open, or where its way ended there: one that was closed on the way does not. */
const standsAt = (stage: string): string =>
  `t.stage = ${stage} and (t.closed_at is null or t.outcome = ${stage})`;

const ACCESSED = { government: 't.government', unit: 't.unit', subject: 't.person' };

/** SQL for the cases wanted; `t` is the row. It takes the first places of the statement, each set of filters one of its own. */
export function wantedCases(filter: CaseFilter, slot: Slot): string {
  const { access, cycle, stage, outcome, unit, box, late, waiting, q } = filter;
  const named = likePart(q);
  const seen = accessible(access, ACCESSED, 1);
  for (const value of seen.values) slot(value, 'unknown');
  return [
    seen.text,
    cycle !== undefined && `t.cycle = ${slot(cycle, 'text')}`,
    stage !== undefined && standsAt(slot(stage, 'text')),
    outcome === 'open' && 't.closed_at is null',
    outcome !== undefined && outcome !== 'open' && `t.outcome = ${slot(outcome, 'text')}`,
    unit !== undefined && `t.unit = ${slot(unit, 'text')}`,
    box !== undefined && `coalesce(t.box, t.mapped_box) = ${slot(box, 'int')}`,
    late === true && waits('k.due_at < now()'),
    waiting !== undefined && waits(`k.kind = ${slot(waiting, 'text')}`),
    named !== null && `t.person in (select id from identity.find_named(${slot(named, 'text')}, null) as id)`,
  ]
    .filter((one) => one !== false)
    .join(' and ');
}

/**
 * SQL for a page of the cases wanted with how many there are in all: the streams of the page, each with the key that
 * the next page goes on after.
 * @param after key and stream of the last row before; nulls begin at the beginning
 */
export function pageOfCases(
  filter: CaseFilter,
  { after, most }: { readonly after: readonly (string | null)[]; readonly most: number },
  slot: Slot,
): string {
  const { key, type } = KEYS[filter.sort ?? 'opened'];
  const wanted = wantedCases(filter, slot);
  const [last, stream] = after;
  const beyond =
    last === null || last === undefined
      ? ''
      : `where (wanted.key, wanted.stream) > (${slot(last, type)}, ${slot(stream, 'text')})`;
  return `wanted as materialized (select t.stream, ${key} as key from view.talent_case t where ${wanted}),
    page as (select stream, key from wanted ${beyond} order by wanted.key, wanted.stream limit ${slot(most, 'int')})`;
}

/** Names and whose turn it is, joined to what is shown alone. */
export const SHOWN_WITH = `
  left join identity.person i on i.person = t.person
  left join reference.servant v on v.person = t.person
  left join reference.position seat on seat.position = v.position
  left join reference.unit u on u.unit = t.unit
  left join view.cycle c on c.stream = t.cycle
  left join lateral (
    select k.kind, k.owner_role, k.opened_at, k.due_at from view.task k where k.stream = t.stream and k.closed_at is null order by k.due_at limit 1) as turn on true`;

export const SHOWN_NAMES = `i.shown_name as name, coalesce(v.title, seat.title) as "positionName", u.name as "unitName",
  ${titleOf('c')} as "cycleTitle", turn.kind as "waitKind", turn.owner_role as "waitRole",
  turn.opened_at as "waitSince", turn.due_at as "waitUntil"`;
