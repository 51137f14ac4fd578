import { list } from '../../infra/procedures/consequence.js';
import { isDeadline } from '../../libs/domain/kernel/actor.js';
import { SETTLE, type Decision } from '../../libs/domain/kernel/decide.js';
import type { Act, AnyLaw } from '../../libs/domain/kernel/law.js';
import {
  RESOLVE_DELIVERY,
  type Consequence,
  type MoveEntry,
  type Procedure,
} from '../../libs/domain/kernel/procedure.js';
import type { KernelEvent, StreamState } from '../../libs/domain/kernel/state.js';
import type { Task } from '../../libs/domain/kernel/task.js';
import { isOnTask } from '../../libs/domain/kernel/turn.js';

/** What a table allows, and what a law does under it, as lines that can be compared: `session open lock to locked`. */
type Lines = readonly string[];

/** Every line that the table of a procedure stands for. */
export function declaredBy({ kind, stages, throughout, waits }: Procedure): Lines {
  const staged = Object.entries(stages).flatMap(([stage, { moves = {}, settled }]) => [
    ...Object.entries(moves).flatMap(([move, entry]) => moveLines(`${kind} ${stage} ${move}`, entry, stage)),
    ...(settled ? consequences(`${kind} ${stage} settled`, settled, stage) : []),
  ]);
  const anywhere = Object.entries(throughout).flatMap(([move, entry]) =>
    moveLines(`${kind} * ${move}`, entry, '*'),
  );
  const silent = Object.entries(waits).flatMap(([wait, { silence = {} }]) =>
    Object.entries(silence).flatMap(([ending, entry]) => [
      `${kind} ${wait} ${ending}`,
      ...consequences(`${kind} ${wait} ${ending}`, entry, '*'),
    ]),
  );
  return [...new Set([...staged, ...anywhere, ...silent])];
}

const moveLines = (head: string, entry: MoveEntry, stage: string): Lines => [
  head,
  ...list(entry.ends).map((wait) => `${head} closes task ${wait}`),
  ...list(entry.supersedes).map((wait) => `${head} closes task ${wait}`),
  ...consequences(head, entry, stage),
];

function consequences(head: string, { to, opens, delivers = {}, closes }: Consequence, stage: string): Lines {
  return [
    ...list(to).flatMap((next) => (next === stage ? [] : [`${head} to ${next}`])),
    ...list(opens).map((wait) => `${head} opens ${wait}`),
    ...Object.keys(delivers).map((move) => `${head} delivers ${move}`),
    ...list(closes).map((outcome) => `${head} ends as ${outcome}`),
  ];
}

/** What one accepted act did, in the same words. */
function observedIn(law: AnyLaw, state: StreamState, act: Act, decision: Decision, next: StreamState): Lines {
  if (decision.outcome === 'refused') return [];
  const cause = causeOf(law.procedure, state, act);
  if (cause === null) return [];
  const { head, struck } = cause;
  const events = decision.story.events as readonly KernelEvent[];
  const lines = events.flatMap((event) => {
    if (event.type === 'TaskOpened') return [`${head} opens ${event.task.kind}`];
    if (event.type === 'StreamClosed') return [`${head} ends as ${event.outcome}`];
    if (event.type !== 'TaskClosed' || event.task === struck?.task) return [];
    return [`${head} closes task ${state.tasks.find(({ task }) => task === event.task)!.kind}`];
  });
  const moved = next.stage === state.stage ? [] : [`${head} to ${next.stage}`];
  const delivered = decision.story.deliveries.map(({ move }) => `${head} delivers ${move}`);
  const own = act.move === SETTLE ? [] : [head];
  // The secretary's task after a failed delivery is the kernel's, on every stream that delivers.
  const kernel = act.move === SETTLE ? `${head} opens ${RESOLVE_DELIVERY}` : '';
  return [...new Set([...own, ...moved, ...lines, ...delivered])].filter((line) => line !== kernel);
}

interface Cause {
  readonly head: string;
  readonly struck?: Task;
}

function causeOf({ kind, stages }: Procedure, state: StreamState, { actor, move }: Act): Cause | null {
  if (isDeadline(actor)) {
    const struck = state.tasks.find(({ task }) => task === actor.deadline)!;
    // A step that policy has not armed strikes in a property's imagination only.
    const isEnding = actor.step === 3 && struck.ending !== null && struck.kind !== RESOLVE_DELIVERY;
    return !isEnding ? null : { head: `${kind} ${struck.kind} ${struck.ending}`, struck };
  }
  if (isOnTask(move)) return null;
  if (move === SETTLE) return { head: `${kind} ${state.stage} settled` };
  return { head: `${kind} ${stages[state.stage]?.moves?.[move] ? state.stage : '*'} ${move}` };
}

const known = new WeakMap<Procedure, ReadonlySet<string>>();

function linesOf(procedure: Procedure): ReadonlySet<string> {
  const lines = known.get(procedure) ?? new Set(declaredBy(procedure));
  known.set(procedure, lines);
  return lines;
}

/** Every line seen so far in this process, whoever played. */
export const seen = new Set<string>();

/** @throws Error for an act of a law that does what its procedure's table does not say */
export function requireDeclared(
  law: AnyLaw,
  state: StreamState,
  act: Act,
  decision: Decision,
  next: StreamState,
): void {
  const declared = linesOf(law.procedure);
  const lines = observedIn(law, state, act, decision, next);
  for (const line of lines) seen.add(line);
  const undeclared = lines.filter((line) => !declared.has(line));
  if (undeclared.length > 0) throw new Error(`the table does not say: ${undeclared.join('; ')}`);
}
