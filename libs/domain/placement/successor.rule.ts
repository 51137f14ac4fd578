import { findingsOf } from '../case/nomination/eligibility.js';
import type { TalentCaseRow } from '../facts/case-row.js';
import { factOf, hasFact } from '../facts/facts.js';
import { governmentOf } from '../kernel/id.js';
import { isDate, localDate } from '../kernel/instant.js';
import type { Context, Rule } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { findCandidate, type SuccessionState } from './succession.state.js';

type Choice = { readonly case: string };
type ChoiceRule = Rule<SuccessionState, Choice, PolicyVersion>;
type Of = Context<SuccessionState, Choice, PolicyVersion>;

const rowOf = ({ act }: Of): TalentCaseRow | undefined => {
  const row = factOf(act, 'case');
  return row?.stream === act.arguments.case ? row : undefined;
};

/** Successions may overlap, so a candidate of this one may have been placed by another since. */
export const SuccessorMustStillWait: ChoiceRule = {
  code: 'SuccessorMustStillWait',
  kind: 'conflict',
  sentence: {
    id: 'Calon ini tidak lagi menunggu penempatan.',
    en: 'This candidate is no longer waiting for a position.',
  },
  article: 'PermenPANRB 3/2020',
  fixer: 'actor',
  broken: (context) => {
    const row = rowOf(context);
    const waits = row?.stage === 'succession' && row.outcome === null;
    return waits ? undefined : { case: context.act.arguments.case, stage: row?.stage ?? null };
  },
};

export const SuccessorMustNotBeChosenElsewhere: ChoiceRule = {
  code: 'SuccessorMustNotBeChosenElsewhere',
  kind: 'conflict',
  sentence: {
    id: 'Calon ini sudah dipilih dalam suksesi lain yang belum berakhir.',
    en: 'This candidate has been chosen in another succession that has not ended.',
  },
  article: 'PermenPANRB 3/2020',
  fixer: 'actor',
  broken: ({ act }) => factOf(act, 'taken') ?? undefined,
};

type Appointment = { readonly case?: string; readonly effectiveDate?: string; readonly date?: string };
type EligibleRule = Rule<SuccessionState, object, PolicyVersion>;

/** The day on which the candidate's age counts: that of the appointment where it is known, else today. */
function countedOn({ act, policy }: Context<SuccessionState, object, PolicyVersion>): string {
  const { effectiveDate, date } = act.arguments as Appointment;
  const counted = effectiveDate ?? date;
  // A date that the calendar doesn't have is for another rule to refuse.
  return counted !== undefined && isDate(counted)
    ? counted
    : localDate(act.at, policy.calendar.utcOffsetMinutes);
}

/**
 * Months lie between nomination, choice and appointment: whoever is over age by then, has left or was disciplined since,
 * is not chosen, appointed or inaugurated. What only a person can settle was answered when the nomination was verified.
 */
export const SuccessorMustStillBeEligible: EligibleRule = {
  code: 'SuccessorMustStillBeEligible',
  kind: 'conflict',
  sentence: {
    id: 'Calon ini pada hari ini tidak lagi memenuhi syarat jabatan pimpinan tinggi pratama.',
    en: 'As of today this candidate no longer meets the requirements for JPT Pratama.',
  },
  article: 'PP 17/2020 Pasal 107 ayat (1) huruf c',
  fixer: 'actor',
  broken: (context) => {
    const { state, act, policy } = context;
    const { person } = findCandidate(state, (act.arguments as Appointment).case ?? state.chosen)!;
    const servant = factOf(act, `servant:${person}`);
    if (!servant?.active) return { active: servant?.active ?? null };
    const here = governmentOf(act.stream);
    if (servant.government !== here) return { active: servant.active, government: servant.government };
    const findings = findingsOf(policy, servant, countedOn(context));
    const rules = findings.filter(({ result }) => result === 'notMet').map(({ rule }) => rule);
    return rules.length === 0 ? undefined : { rules };
  },
};

/** The same at the decree and the inauguration, which acts sealed before gates read again knew nothing of. */
export const AppointeeMustStillBeEligible: EligibleRule = {
  ...SuccessorMustStillBeEligible,
  broken: (context) => {
    const { state, act, policy } = context;
    const person = findCandidate(state, state.chosen)?.person ?? '';
    const isReadAgain = hasFact(act, `servant:${person}`) || policy.gates !== undefined;
    return isReadAgain ? SuccessorMustStillBeEligible.broken(context) : undefined;
  },
};
