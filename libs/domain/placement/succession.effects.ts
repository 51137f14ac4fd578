import { closing, personOf } from '../kernel/effects.js';
import type { Context, Delivery, EffectOf, EndingOf, Settlement } from '../kernel/law.js';
import type { DeliveredBy, WaitOf } from '../kernel/procedure.js';
import { awaitsResolution } from '../kernel/resolve.js';
import type { Task } from '../kernel/task.js';
import { waitFor } from '../kernel/turn.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { shortlisted, type ShortlistArguments } from './shortlist.rule.js';
import type { ConsiderationOutcome, ReturnReason, SuccessionEvent } from './succession.event.js';
import { successionProcedure } from './succession.procedure.js';
import { evolveSuccession, findCandidate, remaining, type SuccessionState } from './succession.state.js';

type Of<A> = Context<SuccessionState, A, PolicyVersion>;
type Succession = typeof successionProcedure;
type SuccessionEffect = EffectOf<SuccessionEvent, Succession>;
export interface ConsiderationArguments {
  readonly number: string;
  readonly date: string;
  readonly fileHash: string;
  readonly outcome: ConsiderationOutcome;
  readonly noteText: string;
}
export interface DecreeArguments {
  readonly number: string;
  readonly date: string;
  readonly effectiveDate: string;
}

const task = (kind: WaitOf<Succession>, about: string | null = null) =>
  waitFor(successionProcedure, kind, { about });

const toAll = <M extends DeliveredBy<Succession>>(state: SuccessionState, move: M): readonly Delivery<M>[] =>
  state.candidates.map((one) => ({ to: one.case, move }));

/** Ranks the succession group and asks the best to enrol; the position is reserved until the stream closes. */
export function shortlistSet(context: Of<ShortlistArguments>): SuccessionEffect {
  const { cycle, position } = context.act.arguments;
  const { rank, succession } = context.policy;
  const ranking = shortlisted(context);
  const cases = ranking.map((one) => one.case);
  const weights = { performance: rank.performance, potential: rank.potential };
  return {
    events: [
      { type: 'ShortlistSet', position, cycle, size: succession.shortlistSize, weights, cases, ranking },
    ],
    deliveries: cases.map((to) => ({ to, move: 'enrol' })),
    reserves: [`position/${position}`],
  };
}

/** What settled deliveries mean: the shortlist stands or goes back, or the concluded succession ends. */
export function settled(state: SuccessionState, settlement: Settlement): SuccessionEffect {
  const failed = [...settlement.refused, ...settlement.undeliverable];
  if (state.stage === 'shortlisting') return enrolled(state, failed);
  const isDone = state.closed === null && failed.length === 0 && !awaitsResolution(state);
  const after = evolveSuccession(state, { type: 'DeliveriesSettled', ...settlement });
  const outcome = isDone ? outcomeOf(after) : undefined;
  return { events: [], ...(outcome === undefined ? {} : { outcome }) };
}

/** A shortlist that lost a name is no shortlist of three: it goes back to whoever drew it up. */
function enrolled(state: SuccessionState, dropped: readonly string[]): SuccessionEffect {
  const drops = dropped.map((stream): SuccessionEvent => ({ type: 'CandidateDropped', case: stream }));
  const rest = state.candidates.filter((one) => !dropped.includes(one.case));
  if (rest.length >= state.size) {
    const opens = [task('chooseSuccessor')];
    return { events: [...drops, { type: 'ShortlistOpened' }], opens };
  }
  const { events, deliveries } = givenUp({ ...state, candidates: rest }, 'shortlistIncomplete');
  // The stream closes when the secretary has looked after the failed deliveries.
  return { events: [...drops, ...events], deliveries };
}

/** Goes back: every case is released for another succession. */
function givenUp(state: SuccessionState, reason: ReturnReason, reasonText: string | null = null) {
  const event = { type: 'SuccessionReturned', position: state.position, reason, reasonText } as const;
  return { events: [event], deliveries: toAll(state, 'release'), outcome: 'returned' as const };
}

/** Nobody of the shortlist will be appointed: the position is free for another succession or open selection. */
export function takenBack({ state, act }: Of<{ reasonText: string }>): SuccessionEffect {
  return givenUp(state, 'takenBack', act.arguments.reasonText);
}

/** The succession ends once every case has adopted its result, or once it has gone back. */
export function outcomeOf({ stage, delivered }: SuccessionState): string | undefined {
  if (stage === 'returned') return 'returned';
  return stage === 'concluding' && delivered ? 'inaugurated' : undefined;
}

/** The PPK names one of the shortlist; the Sekda submits the choice to BKN. */
export function chosen(context: Of<{ case: string; reasonText: string }>): SuccessionEffect {
  const { state, act } = context;
  const { case: stream, reasonText } = act.arguments;
  const { person } = findCandidate(state, stream)!;
  return {
    events: [{ type: 'SuccessorChosen', case: stream, person, by: personOf(context.act), reasonText }],
    // Held until this succession ends: the same person, in whichever cycle's case, is chosen nowhere else.
    reserves: [`successor/${person}`],
    closes: closing(successionProcedure, context),
    opens: [task('submitToBkn', stream)],
  };
}

/** The choice is with BKN; its answer is recorded by HR or by the liaison. */
export function submitted(context: Of<{ letterNumber: string; letterDate: string }>): SuccessionEffect {
  const { state, act } = context;
  const { letterNumber, letterDate } = act.arguments;
  return {
    events: [{ type: 'SubmittedToBkn', letterNumber, letterDate }],
    closes: closing(successionProcedure, context),
    opens: [task('recordTechnicalConsideration', state.chosen)],
  };
}

/** Approved goes to the decree, returned is submitted again, rejected goes back to choose among the rest. */
export function considered(context: Of<ConsiderationArguments>): SuccessionEffect {
  const { state, act } = context;
  const { number, date, fileHash, outcome, noteText } = act.arguments;
  const stream = state.chosen!;
  const event: SuccessionEvent = {
    type: 'TechnicalConsiderationRecorded',
    case: stream,
    number,
    date,
    fileHash,
    outcome,
    noteText,
  };
  const closes = closing(successionProcedure, context);
  if (outcome !== 'rejected' || remaining(state).length > 1) {
    return { events: [event], closes, opens: [nextTask(outcome, stream)] };
  }
  const { events, ...ending } = givenUp(state, 'noCandidateLeft');
  return { events: [event, ...events], closes, ...ending };
}

function nextTask(outcome: ConsiderationOutcome, stream: string) {
  if (outcome === 'approved') return task('issueDecree', stream);
  if (outcome === 'returned') return task('submitToBkn', stream);
  return task('chooseSuccessor');
}

/** The decree appoints; the HR agency head inaugurates. */
export function decreed(context: Of<DecreeArguments>): SuccessionEffect {
  const { state, act } = context;
  const { number, date, effectiveDate } = act.arguments;
  const stream = state.chosen!;
  return {
    events: [{ type: 'DecreeIssued', case: stream, number, date, effectiveDate }],
    closes: closing(successionProcedure, context),
    opens: [task('inaugurate', stream)],
  };
}

/** The chosen case adopts its placement, the others learn that it was not them. */
export function inaugurated(context: Of<{ date: string }>): SuccessionEffect {
  const { state, act } = context;
  const one = findCandidate(state, state.chosen)!;
  const { position } = state;
  return {
    events: [
      { type: 'SuccessorInaugurated', case: one.case, date: act.arguments.date },
      { type: 'SuccessionConcluded', position, chosen: one.case, person: one.person, outcome: 'inaugurated' },
    ],
    closes: closing(successionProcedure, context),
    deliveries: toAll(state, 'adoptPlacement'),
  };
}

/** Silence never appoints: the succession goes back or lapses, and its cases are free again. */
function unanswered(state: SuccessionState, { ending }: Task): EndingOf<SuccessionEvent, Succession> {
  if (ending !== 'lapse') return givenUp(state, 'deadline');
  return {
    events: [{ type: 'SuccessionLapsed', position: state.position }],
    deliveries: toAll(state, 'release'),
    outcome: 'lapsed',
  };
}

/** What silence brings in each step. */
export const silences = {
  chooseSuccessor: unanswered,
  submitToBkn: unanswered,
  recordTechnicalConsideration: unanswered,
  issueDecree: unanswered,
  inaugurate: unanswered,
};
