import { move, type Law } from '../kernel/law.js';
import { resolvingMove } from '../kernel/resolve.js';
import { adoptPolicy } from '../policy/adoption.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import * as gate from './gate.rule.js';
import * as drawing from './shortlist.rule.js';
import * as steps from './succession.effects.js';
import type { SuccessionEvent } from './succession.event.js';
import { successionProcedure } from './succession.procedure.js';
import * as rules from './succession.rule.js';
import { evolveSuccession, initialSuccession, type SuccessionState } from './succession.state.js';
import * as successor from './successor.rule.js';

type S = SuccessionState;
type E = SuccessionEvent;
type P = PolicyVersion;
type T = typeof successionProcedure;

const shortlist = move<S, drawing.ShortlistArguments, E, P, T>({
  rules: [
    drawing.PositionMustExist,
    drawing.PositionMustBeJptPratama,
    drawing.PositionMustBeVacant,
    drawing.PositionMustNotBeUnderSuccession,
    drawing.ShortlistMustNameThree,
    drawing.ShortlisterMustNotBeCandidate,
  ],
  then: steps.shortlistSet,
});

const chooseSuccessor = move<S, { case: string; reasonText: string }, E, P, T>({
  rules: [
    gate.TalentManagementMustBeApproved,
    gate.LegalWindowMustBeClosedOrApproved,
    rules.CandidateMustBeOnShortlist,
    rules.ChooserMustNotBeTied,
    successor.SuccessorMustStillWait,
    successor.SuccessorMustNotBeChosenElsewhere,
    successor.SuccessorMustStillBeEligible,
  ],
  then: steps.chosen,
});

const submitToBkn = move<S, { letterNumber: string; letterDate: string }, E, P, T>({
  rules: [rules.HandlerMustNotBeParty, rules.LetterMustBeDated],
  then: steps.submitted,
});

const recordTechnicalConsideration = move<S, steps.ConsiderationArguments, E, P, T>({
  rules: [rules.HandlerMustNotBeParty, rules.ConsiderationMustFollowLetter],
  then: steps.considered,
});

const issueDecree = move<S, steps.DecreeArguments, E, P, T>({
  rules: [
    gate.TalentManagementMustBeApproved,
    gate.LegalWindowMustBeClosedOrApproved,
    rules.IssuerMustNotBeTied,
    rules.DecreeMustFollowConsideration,
    rules.EffectiveDateMustBeReal,
    successor.AppointeeMustStillBeEligible,
  ],
  then: steps.decreed,
});

const inaugurate = move<S, { date: string }, E, P, T>({
  rules: [
    rules.HandlerMustNotBeParty,
    rules.InaugurationMustFollowDecree,
    successor.AppointeeMustStillBeEligible,
  ],
  then: steps.inaugurated,
});

/**
 * A PPK tied to all three, a candidate who dies or declines, a decree that is revoked: without this the position
 * would be under succession for ever.
 */
const returnSuccession = move<S, { reasonText: string }, E, P, T>({
  rules: [rules.ReturnerMustNotBeCandidate, rules.ChoiceMustBeReturnedByAuthority],
  then: steps.takenBack,
});

/** Suksesi: one target position, from the shortlist of three to the inauguration. */
export const successionLaw: Law<S, E, P, T> = {
  procedure: successionProcedure,
  initial: initialSuccession,
  moves: {
    shortlist,
    chooseSuccessor,
    submitToBkn,
    recordTechnicalConsideration,
    issueDecree,
    inaugurate,
    returnSuccession,
    resolveDelivery: resolvingMove<S, E>(steps.outcomeOf),
    adoptPolicy,
  },
  evolve: evolveSuccession,
  silences: steps.silences,
  barred: rules.barredFrom,
  settled: steps.settled,
};
