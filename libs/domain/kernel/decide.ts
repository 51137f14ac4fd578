import { isDeadline, type DeadlineActor } from './actor.js';
import { claimMoves } from './claim.js';
import { hashOf } from './hash.js';
import type { JsonObject } from './json.js';
import type { Act, AnyLaw, Context, Delivery, Effect, KernelPolicy, Rule, Settlement } from './law.js';
import type { Handed } from './line.js';
import { ActingDecisionMustBeApproved, ActingOfficerMustNotDecide } from './mandate.rule.js';
import { HAND_ON, handingStep, holdersAsked, nextOwner } from './owner.js';
import { RESOLVE_DELIVERY } from './procedure.js';
import { reassignMoves } from './reassign.js';
import type { Refusal } from './refusal.js';
import {
  ActorMustHoldRole,
  DeadlineMustBeDue,
  MoveMustBeInTurn,
  StandingMustBeValid,
  StandingMustCoverGovernment,
  StreamMustBeOpen,
} from './rules.js';
import { evolveKernel, type KernelEvent, type StreamState } from './state.js';
import { DEFAULT_WAIT, nextStrike, taskAt, type NewTask, type Strike, type Task } from './task.js';
import { byWhom, isAdvancing, isInTurn, isStrategic, movesInTurn, waitFor } from './turn.js';

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

/** Names of the moves that persons may make in this state, in the order of the procedure's table. */
export const legalMoves = ({ procedure }: AnyLaw, state: StreamState): readonly string[] =>
  movesInTurn(procedure, state);

/**
 * Decides one act: events or a refusal, never an exception for anything a person can cause.
 * @throws Error for a move the law doesn't know: the worker is older than the act.
 */
export function decide(law: AnyLaw, state: StreamState, act: Act, policy: KernelPolicy): Decision {
  if (isDeadline(act.actor)) return byItself(law, state, act, policy);
  if (act.move === SETTLE) return accepted(law, state, act, policy, settled(law, state, act));
  const context: MoveContext = { state, act, policy };
  const refusal = refusalIn(law, context);
  if (refusal) return refused(state, refusal);
  return accepted(law, state, act, policy, moveOf(law, act.move).then(context));
}

/**
 * Why a person's act would be refused, or null: what `decide` asks first, without what the act brings about.
 * @throws Error for a move the law doesn't know
 */
export function refusalOf(law: AnyLaw, state: StreamState, act: Act, policy: KernelPolicy): Refusal | null {
  return refusalIn(law, { state, act, policy });
}

/** The rules an act of this name must meet, in the order they are asked; none where nobody is asked. */
export function rulesFor(
  law: AnyLaw,
  name: string,
): readonly Pick<Rule, 'code' | 'sentence' | 'article' | 'field'>[] {
  const rules = findMove(law, name) ? rulesOf(law, name) : [];
  return rules.map(({ code, sentence, article, field }) => ({
    code,
    sentence,
    article,
    ...(field === undefined ? {} : { field }),
  }));
}

type MoveContext = Context<StreamState, JsonObject, KernelPolicy>;

/** Moves of every kind of stream beside its law's own. */
const onTasks = (law: AnyLaw) => ({ ...claimMoves, ...reassignMoves(law) }) as unknown as AnyLaw['moves'];

const findMove = (law: AnyLaw, name: string): AnyMove | undefined => law.moves[name] ?? onTasks(law)[name];

function moveOf(law: AnyLaw, name: string): AnyMove {
  const move = findMove(law, name);
  if (!move) throw new Error(`the law of ${law.procedure.kind} has no move ${name}`);
  return move;
}

function refusalIn(law: AnyLaw, context: MoveContext): Refusal | null {
  for (const rule of rulesOf(law, context.act.move)) {
    const datum = rule.broken(context);
    if (datum !== undefined) return refusalBy(law, context.state, rule, datum);
  }
  return null;
}

/** What every move must meet, then the move's own rules. */
function rulesOf(law: AnyLaw, name: string): readonly Rule<StreamState, JsonObject, KernelPolicy>[] {
  const { rules } = moveOf(law, name);
  return [
    StreamMustBeOpen,
    ActorMustHoldRole(byWhom(law.procedure, name)!, name),
    StandingMustBeValid,
    StandingMustCoverGovernment,
    ActingOfficerMustNotDecide(isStrategic(law.procedure, name)),
    ActingDecisionMustBeApproved(isStrategic(law.procedure, name)),
    MoveMustBeInTurn((state) => isInTurn(law.procedure, name, state)),
    ...rules,
  ] as Rule<StreamState, JsonObject, KernelPolicy>[];
}

/** A refusal names the moves that carry the procedure on. */
function refusalBy(law: AnyLaw, state: StreamState, rule: Rule, datum: Refusal['datum']): Refusal {
  const { code, kind, sentence, article, fixer } = rule;
  const advancing = legalMoves(law, state).filter((move) => isAdvancing(law.procedure, move));
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
  effect: Effect<{ readonly type: string }, string, string> & { readonly kernel?: readonly KernelEvent[] },
): Decision {
  const closes = (effect.closes ?? []).map((close): KernelEvent => ({ type: 'TaskClosed', ...close }));
  const opens = (effect.opens ?? []).map((task, index) => opened(law, { state, act, policy }, task, index));
  const ends: KernelEvent[] =
    effect.outcome === undefined ? [] : [{ type: 'StreamClosed', outcome: effect.outcome }];
  const events = [...(effect.kernel ?? []), ...effect.events, ...closes, ...opens, ...ends];
  const story = { events, deliveries: effect.deliveries ?? [], claims: effect.reserves ?? [] };
  const next = evolve(law, state, events);
  return { outcome: 'accepted', story: { ...story, stage: next.stage, state: hashOf(next) } };
}

function opened(
  { procedure }: AnyLaw,
  { state, act, policy }: MoveContext,
  task: NewTask,
  index: number,
): KernelEvent {
  const rule = procedure.waits[task.kind]?.lasts ?? policy.deadlines[task.kind] ?? DEFAULT_WAIT;
  return {
    type: 'TaskOpened',
    task: taskAt(state.taskCount + index + 1, task, act.at, rule, policy.calendar),
  };
}

function byItself(law: AnyLaw, state: StreamState, act: Act, policy: KernelPolicy): Decision {
  const isStrike = act.move !== HAND_ON;
  const early = isStrike ? DeadlineMustBeDue.broken({ state, act, policy } as never) : undefined;
  if (early !== undefined) return refused(state, refusalBy(law, state, DeadlineMustBeDue, early));
  return accepted(law, state, act, policy, cameOf(law, state, act, policy));
}

/** The task that an act of no person is about, and where in line it goes, if it need go on. */
interface Passing {
  readonly task: Task;
  readonly next: Omit<Handed, 'times'> | null;
}

function passing(law: AnyLaw, state: StreamState, act: Act, policy: KernelPolicy): Passing | null {
  const { deadline, step } = act.actor as DeadlineActor;
  const task = state.tasks.find((one) => one.task === deadline);
  if (!task || step !== handingStep(task)) return null;
  return { task, next: nextOwner(task, act.facts, policy, law.barred?.(state, task) ?? []) };
}

/** Whether an act that hands a task on still has something to do. */
export const isHandingOn = (law: AnyLaw, state: StreamState, act: Act, policy: KernelPolicy): boolean =>
  Boolean(passing(law, state, act, policy)?.next);

/** Open tasks with the step by which each would go on, and the facts that say whether it must. */
export const handings = (state: StreamState, policy: KernelPolicy) =>
  state.tasks.flatMap((task) => {
    const facts = holdersAsked(task, policy);
    return facts.length === 0 ? [] : [{ deadline: task.task, step: handingStep(task), facts }];
  });

/** What a wait comes to by itself: a step of its deadlines, or the next in line. */
function cameOf(law: AnyLaw, state: StreamState, act: Act, policy: KernelPolicy) {
  if (act.move !== HAND_ON) return struck(law, state, act);
  const { task, next } = passing(law, state, act, policy) ?? {};
  if (!task || !next) throw new Error('a task goes on that has somebody, or is not open');
  return told({ type: 'TaskHandedOn', task: task.task, ...next });
}

/** A deadline's step: remind, escalate, or the ending that the law allows a wait to have. */
function struck(law: AnyLaw, state: StreamState, act: Act) {
  const { deadline, step } = act.actor as DeadlineActor;
  const task = state.tasks.find((one) => one.task === deadline);
  if (!task) throw new Error(`deadline ${deadline} strikes a task that is not open`);
  if (step === 1) return told({ type: 'TaskReminded', task: deadline });
  if (step === 2 && task.escalateTo)
    return told({ type: 'TaskEscalated', task: deadline, to: task.escalateTo });
  const how = task.ending === 'lapse' ? 'lapsed' : 'returned';
  const closed: KernelEvent = { type: 'TaskClosed', task: deadline, how };
  return { ...silenceOf(law, task)(state, task), kernel: [closed] };
}

/** What a wait's end by silence means; a failed delivery never runs out by itself, it is asked for again. */
function silenceOf({ silences, procedure }: AnyLaw, { kind }: Task): AnyLaw['silences'][string] {
  const again = () => ({ events: [], opens: [waitFor(procedure, RESOLVE_DELIVERY)] });
  return silences[kind] ?? (kind === RESOLVE_DELIVERY ? again : () => ({ events: [] }));
}

function told(event: KernelEvent): Effect<never> & { readonly kernel: readonly KernelEvent[] } {
  return { events: [], kernel: [event] };
}

/** What became of an act's deliveries; failures open a task for the procedure's secretary. */
function settled(law: AnyLaw, state: StreamState, act: Act) {
  const settlement = act.arguments as unknown as Settlement;
  const failed = [...settlement.refused, ...settlement.undeliverable];
  const effect = law.settled?.(state, settlement) ?? { events: [] };
  const task = waitFor(law.procedure, RESOLVE_DELIVERY);
  return {
    ...effect,
    kernel: [{ type: 'DeliveriesSettled', ...settlement } as KernelEvent],
    opens: [...(effect.opens ?? []), ...(failed.length > 0 && state.closed === null ? [task] : [])],
  };
}
