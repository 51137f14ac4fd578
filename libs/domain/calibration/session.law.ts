import { closing, personOf } from '../kernel/effects.js';
import { move, type EffectOf, type Law, type Settlement } from '../kernel/law.js';
import { resolvingMove } from '../kernel/resolve.js';
import { adoptPolicy } from '../policy/adoption.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { ended, locked, outcomeOf, signed, silences, takenBack } from './closing.effects.js';
import { convened, enrolled } from './convening.effects.js';
import * as convening from './convening.rule.js';
import type { ConveneArguments } from './convening.rule.js';
import * as minutes from './minutes.rule.js';
import { OwnCaseMustNotBeCutShort, separationRules, TalentMustNotReturn } from './separation.rule.js';
import type { SessionEvent } from './session.event.js';
import { sessionProcedure } from './session.procedure.js';
import { evolveSession, initialSession, type SessionState } from './session.state.js';
import { proposed, recused, voted } from './voting.effects.js';
import type { ProposeArguments, RecuseArguments, VoteArguments } from './voting.effects.js';
import * as voting from './voting.rule.js';

type S = SessionState;
type E = SessionEvent;
type P = PolicyVersion;
type T = typeof sessionProcedure;

const convene = move<S, ConveneArguments, E, P, T>({
  rules: [
    convening.SessionMustHaveCases,
    convening.CasesMustBeNamedOnce,
    convening.CycleMustBeOpen,
    convening.CasesMustBeOfTheCycle,
    convening.CasesMustAwaitCalibration,
    convening.CasesMustNotBeInAnotherSession,
    convening.CommitteeMustHaveMembers,
    convening.CommitteeMustHaveChair,
  ],
  then: convened,
});

const attend = move<S, object, E, P, T>({
  rules: [voting.ActorMustBeMember, voting.AttendanceMustBeRecordedOnce],
  then: (context) => ({
    events: [{ type: 'MemberAttended', person: personOf(context.act) }],
    closes: closing(sessionProcedure, context),
  }),
});

const recuse = move<S, RecuseArguments, E, P, T>({
  rules: [voting.ActorMustBeMember, voting.CaseMustBeInSession, voting.TieMustBeDeclaredOnce],
  then: recused,
});

const proposeBox = move<S, ProposeArguments, E, P, T>({
  rules: [
    voting.ActorMustBeMember,
    voting.MemberMustBePresent,
    voting.CaseMustBeInSession,
    ...separationRules('Propose'),
    voting.ProposedBoxMustDiffer,
    voting.EarlierProposalMustBeDecided,
  ],
  then: proposed,
});

const vote = move<S, VoteArguments, E, P, T>({
  rules: [
    voting.ActorMustBeMember,
    voting.MemberMustBePresent,
    voting.CaseMustBeInSession,
    ...separationRules('Vote'),
    // Votes bind only in a quorate session; otherwise a chair alone could carry a box before the others come.
    voting.QuorumMustBeMet,
    voting.VoteMustBeOnTheOpenProposal,
    voting.VoteMustBeCastOnce,
  ],
  then: voted,
});

const lock = move<S, object, E, P, T>({
  rules: [
    voting.ActorMustBeMember,
    voting.MemberMustBePresent,
    voting.QuorumMustBeMet,
    OwnCaseMustNotBeCutShort,
  ],
  then: locked,
});

/** A committee that never comes together, or whose chair has left it, must not hold its cases for ever. */
const returnSession = move<S, { readonly reasonText: string }, E, P, T>({
  rules: [TalentMustNotReturn],
  then: takenBack,
});

const signMinutes = move<S, { readonly minutes: string }, E, P, T>({
  rules: [
    voting.ActorMustBeMember,
    minutes.SignerMustHaveBeenPresent,
    minutes.MinutesMustBeSignedOnce,
    minutes.SignatureMustBeOnTheSameText,
  ],
  then: signed,
});

function settled(state: S, settlement: Settlement): EffectOf<E, T> {
  if (state.stage === 'convening') return enrolled(state, settlement);
  const failed = settlement.refused.length + settlement.undeliverable.length;
  const after = evolveSession(state, { type: 'DeliveriesSettled', ...settlement });
  return { events: [], ...(failed === 0 && state.closed === null ? ended(after) : {}) };
}

/** Sidang Komite Talenta: the committee aligns the mapped boxes of some cases and signs the minutes. */
export const calibrationSessionLaw: Law<S, E, P, T> = {
  procedure: sessionProcedure,
  initial: initialSession,
  moves: {
    convene,
    attend,
    recuse,
    proposeBox,
    vote,
    lock,
    returnSession,
    signMinutes,
    resolveDelivery: resolvingMove<S, E>(outcomeOf),
    adoptPolicy,
  },
  evolve: evolveSession,
  silences,
  settled,
};
