import { claimMoves } from './claim.js';
import { isDeadline } from './actor.js';
import { hashOf } from './hash.js';
import {
  ActorMustHoldRole,
  MoveMustBeInTurn,
  StandingMustBeValid,
  StandingMustCoverGovernment,
  StreamMustBeOpen,
} from './rules.js';
import { evolveKernel, type KernelEvent, type StreamState } from './state.js';
import { nextStrike, taskAt, type NewTask, type Strike } from './task.js';
import type { Act, Context, Delivery, Effect, KernelPolicy, Law, Rule, Settlement } from './law.js';
import type { JsonObject } from './json.js';
import type { Refusal } from './refusal.js';

/** What one act leaves in the story: the events, what other streams must adopt, the state's hash after it. */
interface Story {
  readonly events: readonly { readonly type: string }[];
  readonly deliveries: readonly Delivery[];
  readonly claims: readonly string[];
  /** Stage after the act. */
  readonly stage: string;
  readonly state: string;
}
export type Decision =
  | { readonly outcome: 'accepted'; readonly story: Story }
  | { readonly outcome: 'refused'; readonly story: Story; readonly refusal: Refusal };

type AnyLaw = Law<StreamState, { readonly type: string }, KernelPolicy>;
type AnyMove = AnyLaw['moves'][string];

/** The moves every stream has beside its law's own. */
export const STRIKE = 'strikeDeadline';
export const SETTLE = 'settleDeliveries';

/** Folds story events into a state. A type that no law here knows is folded by nobody and throws in the law. */
export function evolve(
  law: AnyLaw,
  state: StreamState,
  events: readonly { readonly type: string }[],
): StreamState {
  return events.reduce((folded, event) => law.evolve(evolveKernel(folded, event), event), state);
}

/** The deadline steps still to strike, earliest first. */
export function strikes(state: StreamState): readonly Strike[] {
  return state.tasks
    .map(nextStrike)
    .filter((strike) => strike !== null)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Names of the law's moves that the state allows, in the order the law lists them. */
export function legalMoves(law: AnyLaw, state: StreamState): readonly string[] {
  return legalAmong({ ...law.moves, ...kernelMoves(law) }, state);
}

function legalAmong(moves: AnyLaw['moves'], state: StreamState): readonly string[] {
  if (state.closed !== null) return [];
  return Object.entries(moves)
    .filter(([, move]) => move.by !== 'stream' && move.when(state))
    .map(([name]) => name);
}

/**
 * Decides one act: events or a refusal, never an exception for anything a person can cause.
 * @throws Error for a move the law doesn't know: the worker is older than the act.
 */
export function decide(law: AnyLaw, state: StreamState, act: Act, policy: KernelPolicy): Decision {
  if (isDeadline(act.actor)) return accepted(law, state, act, policy, struck(law, state, act));
  if (act.move === SETTLE) return accepted(law, state, act, policy, settled(law, state, act));
  const move = moveOf(law, act);
  const context: MoveContext = { state, act, policy };
  const refusal = refusalIn(law, move, context);
  return refusal ? refused(state, refusal) : accepted(law, state, act, policy, move.then(context));
}

/**
 * Why a person's act would be refused, or null: what `decide` asks first, without what the act brings about.
 * @throws Error for a move the law doesn't know
 */
export function refusalOf(law: AnyLaw, state: StreamState, act: Act, policy: KernelPolicy): Refusal | null {
  return refusalIn(law, moveOf(law, act), { state, act, policy });
}

/** The rules an act of this name must meet, in the order they are asked; none where nobody is asked. */
export function rulesFor(law: AnyLaw, name: string): readonly Pick<Rule, 'code' | 'sentence' | 'article'>[] {
  const move = law.moves[name] ?? kernelMoves(law)[name];
  return (move ? rulesOf(move) : []).map(({ code, sentence, article }) => ({ code, sentence, article }));
}

type MoveContext = Context<StreamState, JsonObject, KernelPolicy>;

function moveOf(law: AnyLaw, act: Act): AnyMove {
  const move = law.moves[act.move] ?? kernelMoves(law)[act.move];
  if (!move) throw new Error(`the law of ${law.kind} has no move ${act.move}`);
  return move;
}

function refusalIn(law: AnyLaw, move: AnyMove, context: MoveContext): Refusal | null {
  for (const rule of rulesOf(move)) {
    const datum = rule.broken(context);
    if (datum !== undefined) return refusalBy(law, context.state, rule, datum);
  }
  return null;
}

function rulesOf(move: AnyMove): readonly Rule<StreamState, JsonObject, KernelPolicy>[] {
  return [
    StreamMustBeOpen,
    ActorMustHoldRole(move.by),
    StandingMustBeValid,
    StandingMustCoverGovernment,
    MoveMustBeInTurn(move.when),
    ...move.rules,
  ] as Rule<StreamState, JsonObject, KernelPolicy>[];
}

/** What every stream has: a failed delivery is looked after, a group's task is taken and released. */
const kernelMoves = (law: AnyLaw): { readonly [name: string]: AnyMove } => ({
  ...resolving(law),
  ...claimMoves,
});

function resolving(law: AnyLaw): { readonly [name: string]: AnyMove } {
  const failed = (state: StreamState) => state.tasks.filter((task) => task.kind === 'resolveDelivery');
  return {
    resolveDelivery: {
      by: [law.secretary],
      when: (state) => failed(state).length > 0,
      rules: [],
      then: ({ state }) => ({
        events: [],
        closes: failed(state).map(({ task }) => ({ task, how: 'done' as const })),
      }),
    },
  };
}

/** A refusal names the moves that carry the procedure on; to take or release a task does not. */
function refusalBy(law: AnyLaw, state: StreamState, rule: Rule, datum: Refusal['datum']): Refusal {
  const { code, kind, sentence, article, fixer } = rule;
  const advancing = legalAmong({ ...law.moves, ...resolving(law) }, state);
  return { code, kind, sentence, article, datum, fixer, legalMoves: advancing };
}

function refused(state: StreamState, refusal: Refusal): Decision {
  const story = { events: [], deliveries: [], claims: [], stage: state.stage, state: hashOf(state) };
  return { outcome: 'refused', story, refusal };
}

function accepted(
  law: AnyLaw,
  state: StreamState,
  act: Act,
  policy: KernelPolicy,
  effect: Effect<{ readonly type: string }> & { readonly kernel?: readonly KernelEvent[] },
): Decision {
  const closes = (effect.closes ?? []).map((close): KernelEvent => ({ type: 'TaskClosed', ...close }));
  const opens = (effect.opens ?? []).map((task, index) => opened(state, act, policy, task, index));
  const ends: KernelEvent[] =
    effect.outcome === undefined ? [] : [{ type: 'StreamClosed', outcome: effect.outcome }];
  const events = [...(effect.kernel ?? []), ...effect.events, ...closes, ...opens, ...ends];
  const story = { events, deliveries: effect.deliveries ?? [], claims: effect.claims ?? [] };
  const next = evolve(law, state, events);
  return { outcome: 'accepted', story: { ...story, stage: next.stage, state: hashOf(next) } };
}

function opened(
  state: StreamState,
  act: Act,
  policy: KernelPolicy,
  task: NewTask,
  index: number,
): KernelEvent {
  const rule = policy.deadlines[task.kind];
  if (!rule) throw new Error(`policy has no deadline for ${task.kind}`);
  return {
    type: 'TaskOpened',
    task: taskAt(state.taskCount + index + 1, task, act.at, rule, policy.calendar),
  };
}

/** A deadline's step: remind, escalate, or the ending that the law allows a wait to have. */
function struck(law: AnyLaw, state: StreamState, act: Act) {
  const { deadline, step } = act.actor as { deadline: string; step: number };
  const task = state.tasks.find((one) => one.task === deadline);
  if (!task) throw new Error(`deadline ${deadline} strikes a task that is not open`);
  if (step === 1) return told({ type: 'TaskReminded', task: deadline });
  if (step === 2 && task.escalateTo)
    return told({ type: 'TaskEscalated', task: deadline, to: task.escalateTo });
  const how = task.ending === 'lapse' ? 'lapsed' : 'returned';
  return { ...law.expire(state, task), kernel: [{ type: 'TaskClosed', task: deadline, how } as KernelEvent] };
}

function told(event: KernelEvent) {
  return { events: [], kernel: [event] };
}

/** What became of an act's deliveries; failures open a task for the law's secretary. */
function settled(law: AnyLaw, state: StreamState, act: Act) {
  const settlement = act.arguments as unknown as Settlement;
  const failed = [...settlement.refused, ...settlement.undeliverable];
  const effect = law.settled?.(state, settlement) ?? { events: [] };
  const task: NewTask = {
    kind: 'resolveDelivery',
    moves: ['resolveDelivery'],
    owner: { role: law.secretary, unit: null },
  };
  return {
    ...effect,
    kernel: [{ type: 'DeliveriesSettled', ...settlement } as KernelEvent],
    opens: [...(effect.opens ?? []), ...(failed.length > 0 && state.closed === null ? [task] : [])],
  };
}
