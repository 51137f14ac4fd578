import { move, type Law } from '../kernel/law.js';
import { resolvingMove } from '../kernel/resolve.js';
import { adoptPolicy } from '../policy/adoption.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import * as round from './signing.effects.js';
import type { SigningEvent } from './signing.event.js';
import { signingProcedure } from './signing.procedure.js';
import * as rules from './signing.rule.js';
import { evolveSigning, initialSigning, outcomeOf, type SigningState } from './signing.state.js';

type S = SigningState;
type E = SigningEvent;
type P = PolicyVersion;
type T = typeof signingProcedure;

const openSigningRound = move<S, rules.OpenArguments, E, P, T>({
  rules: [
    rules.CaseMustExist,
    rules.CaseMustBeCalibrated,
    rules.CaseMustNotBeInAnotherRound,
    rules.SignersMustBeKnown,
    rules.TalentMustNotCountersign,
  ],
  then: round.opened,
});

const sign = move<S, { document: string }, E, P, T>({
  rules: [
    rules.SignerMustBeParty,
    rules.SignerMustBeNext,
    rules.CapacityMustBeHeld,
    rules.SignatureMustBeOnTheFrozenText,
  ],
  then: round.signed,
});

const decline = move<S, { reasonText: string }, E, P, T>({
  rules: [rules.SignerMustBeParty, rules.SignerMustBeNext, rules.CapacityMustBeHeld],
  then: round.declined,
});

/** A signer who has left office or service can neither sign nor decline: HR ends the round, and opens the next. */
const returnRound = move<S, { reasonText: string }, E, P, T>({
  rules: [],
  then: round.takenBack,
});

/** Penandatanganan komitmen: one document of one talent, signed in order or not at all. */
export const signingRoundLaw: Law<S, E, P, T> = {
  procedure: signingProcedure,
  initial: initialSigning,
  moves: {
    openSigningRound,
    sign,
    decline,
    returnRound,
    resolveDelivery: resolvingMove<S, E>(outcomeOf),
    adoptPolicy,
  },
  evolve: evolveSigning,
  silences: { signCommitment: round.unsigned },
  settled: round.settled,
};
