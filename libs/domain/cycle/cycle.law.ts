import { factOf } from '../facts/facts.js';
import { DecisionMustBeKnown } from '../kernel/decision.rule.js';
import { closing, personOf } from '../kernel/effects.js';
import { move, type Effect, type Law, type Settlement } from '../kernel/law.js';
import { OPEN_CASES, POPULATION } from '../kernel/receivers.js';
import { resolvingMove } from '../kernel/resolve.js';
import { waitFor } from '../kernel/turn.js';
import { adoptPolicy, PolicyMustBeKnown, PolicyMustBeSound } from '../policy/adoption.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { CycleEvent } from './cycle.event.js';
import { cycleProcedure } from './cycle.procedure.js';
import { ProposerMustNotApprove, ProposerMustNotVerify, VerifierMustNotApprove } from './cycle.rules.js';
import { evolveCycle, initialCycle, type CycleState } from './cycle.state.js';

type Decided = { readonly decision: 'approve' | 'return'; readonly noteText: string };
type Cycle = typeof cycleProcedure;
type Proposed = { readonly policy: string; readonly titleText: string };

const proposeCycle = move<CycleState, Proposed, CycleEvent, PolicyVersion, Cycle>({
  rules: [PolicyMustBeKnown, PolicyMustBeSound],
  then: ({ act }) => {
    const { levels } = factOf(act, 'policy')!.policy.population;
    const pinned = { policy: act.arguments.policy, levels, titleText: act.arguments.titleText };
    return {
      events: [{ type: 'CycleProposed', proposer: personOf(act), ...pinned }],
      opens: [waitFor(cycleProcedure, 'verifyCycle')],
    };
  },
});

const verifyCycle = move<CycleState, Decided, CycleEvent, PolicyVersion, Cycle>({
  rules: [DecisionMustBeKnown('approve', 'return'), ProposerMustNotVerify],
  then: (context) => {
    const { act } = context;
    const { decision, noteText } = act.arguments;
    const closes = closing(cycleProcedure, context);
    if (decision === 'return') return { ...returned(personOf(act), noteText), closes };
    return {
      events: [{ type: 'CycleVerified', verifier: personOf(act), noteText }],
      closes,
      opens: [waitFor(cycleProcedure, 'approveCycle')],
    };
  },
});

const approveCycle = move<CycleState, Decided, CycleEvent, PolicyVersion, Cycle>({
  rules: [DecisionMustBeKnown('approve', 'return'), ProposerMustNotApprove, VerifierMustNotApprove],
  then: (context) => {
    const { act } = context;
    const { decision, noteText } = act.arguments;
    const closes = closing(cycleProcedure, context);
    if (decision === 'return') return { ...returned(personOf(act), noteText), closes };
    return {
      events: [{ type: 'CycleApproved', approver: personOf(act), noteText }],
      closes,
      deliveries: [{ to: POPULATION, move: 'openCase' }],
    };
  },
});

const closeCycle = move<CycleState, object, CycleEvent, PolicyVersion, Cycle>({
  rules: [],
  then: ({ act }) => ({
    events: [{ type: 'CycleClosingStarted', closer: personOf(act) }],
    deliveries: [{ to: OPEN_CASES, move: 'closeCase' }],
  }),
});

/** A returned proposal ends here; a corrected one is a new cycle, because the first event pins the policy. */
function returned(by: string, noteText: string): Effect<CycleEvent> {
  return { events: [{ type: 'CycleReturned', by, noteText }], outcome: 'returned' };
}

/** The cycle is open once every case was asked to open, and ends once every case has ended. */
function settled(state: CycleState, settlement: Settlement): Effect<CycleEvent> {
  const { sealed } = settlement;
  const refused = settlement.refused.length;
  const undeliverable = settlement.undeliverable.length;
  if (state.stage === 'opening')
    return { events: [{ type: 'CasesOpened', opened: sealed, refused, undeliverable }] };
  if (state.stage !== 'closing') return { events: [] };
  const closed = (state.casesClosed ?? 0) + sealed;
  if (refused > 0) return { events: [{ type: 'CasesLeftOpen', closed, refused }] };
  return { events: [{ type: 'CasesClosed', closed, undeliverable }], outcome: 'closed' };
}

/** The law of a talent cycle: proposed by HR, verified by the Sekda, approved by the PPK, closed at the end. */
export const talentCycleLaw: Law<CycleState, CycleEvent, PolicyVersion, Cycle> = {
  procedure: cycleProcedure,
  initial: initialCycle,
  moves: {
    proposeCycle,
    verifyCycle,
    approveCycle,
    closeCycle,
    adoptPolicy,
    resolveDelivery: resolvingMove(),
  },
  evolve: evolveCycle,
  silences: {},
  settled,
};
