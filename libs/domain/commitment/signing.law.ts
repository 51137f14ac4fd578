import { move, type Law } from '../kernel/law.js';
import { resolvingMove } from '../kernel/resolve.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import * as round from './round.js';
import * as rules from './signing.rule.js';
import type { SigningEvent } from './signing.event.js';
import { evolveSigning, initialSigning, outcomeOf, type SigningState } from './signing.state.js';

type S = SigningState;
type E = SigningEvent;
type P = PolicyVersion;

/** Signing one's own document is no decision: any standing of the named person will do, save for the PPK's office. */
const SIGNERS = [
  'civilServant',
  'unitHead',
  'appointingAuthority',
  'authorizedOfficer',
  'regionalHrAgencyHead',
] as const;
const isSigning = (state: S) => state.stage === 'signing';

const openSigningRound = move<S, rules.OpenArguments, E, P>({
  by: [round.SECRETARY],
  when: (state) => state.stage === 'unopened',
  rules: [
    rules.CaseMustExist,
    rules.CaseMustBeCalibrated,
    rules.CaseMustNotBeInAnotherRound,
    rules.SignersMustBeKnown,
    rules.TalentMustNotCountersign,
  ],
  then: round.opened,
});

const sign = move<S, { document: string }, E, P>({
  by: SIGNERS,
  when: isSigning,
  rules: [
    rules.SignerMustBeParty,
    rules.SignerMustBeNext,
    rules.CapacityMustBeHeld,
    rules.SignatureMustBeOnTheFrozenText,
  ],
  then: round.signed,
});

const decline = move<S, { reasonText: string }, E, P>({
  by: SIGNERS,
  when: isSigning,
  rules: [rules.SignerMustBeParty, rules.SignerMustBeNext, rules.CapacityMustBeHeld],
  then: round.declined,
});

/** A signer who has left office or service can neither sign nor decline: HR ends the round, and opens the next. */
const returnRound = move<S, { reasonText: string }, E, P>({
  by: [round.SECRETARY],
  when: isSigning,
  rules: [],
  then: round.takenBack,
});

/** Penandatanganan komitmen: one document of one talent, signed in order or not at all. */
export const signingRoundLaw: Law<S, E, P> = {
  kind: 'signing',
  initial: initialSigning,
  moves: {
    openSigningRound,
    sign,
    decline,
    returnRound,
    resolveDelivery: resolvingMove<S, E>(round.SECRETARY, outcomeOf),
  },
  evolve: evolveSigning,
  expire: round.expired,
  secretary: round.SECRETARY,
  settled: round.settled,
};
