import { DecisionMustBeKnown } from '../kernel/decision.rule.js';
import { move, type Law } from '../kernel/law.js';
import { resolvingMove } from '../kernel/resolve.js';
import { adoptPolicy, PolicyMustBeKnown, PolicyMustBeSound } from '../policy/adoption.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import {
  approved,
  closingStarted,
  proposed,
  settled,
  verified,
  type Decided,
  type Proposed,
} from './cycle.effects.js';
import type { CycleEvent } from './cycle.event.js';
import { cycleProcedure } from './cycle.procedure.js';
import { ProposerMustNotApprove, ProposerMustNotVerify, VerifierMustNotApprove } from './cycle.rule.js';
import { evolveCycle, initialCycle, type CycleState } from './cycle.state.js';

type S = CycleState;
type E = CycleEvent;
type P = PolicyVersion;
type T = typeof cycleProcedure;

const proposeCycle = move<S, Proposed, E, P, T>({
  rules: [PolicyMustBeKnown, PolicyMustBeSound],
  then: proposed,
});

const verifyCycle = move<S, Decided, E, P, T>({
  rules: [DecisionMustBeKnown('approve', 'return'), ProposerMustNotVerify],
  then: verified,
});

const approveCycle = move<S, Decided, E, P, T>({
  rules: [DecisionMustBeKnown('approve', 'return'), ProposerMustNotApprove, VerifierMustNotApprove],
  then: approved,
});

const closeCycle = move<S, object, E, P, T>({ rules: [], then: closingStarted });

/** The law of a talent cycle: proposed by HR, verified by the Sekda, approved by the PPK, closed at the end. */
export const talentCycleLaw: Law<S, E, P, T> = {
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
