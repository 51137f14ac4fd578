import { findingsOf } from '../case/nomination/eligibility.js';
import type { TalentCaseRow } from '../facts/case-row.js';
import { factOf } from '../facts/facts.js';
import { localDate } from '../kernel/instant.js';
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

/**
 * Months lie between nomination and choice: whoever is over age by now, or disciplined since, is not chosen. What
 * only a person can settle was answered when the nomination was verified.
 */
export const SuccessorMustStillBeEligible: ChoiceRule = {
  code: 'SuccessorMustStillBeEligible',
  kind: 'conflict',
  sentence: {
    id: 'Calon ini pada hari ini tidak lagi memenuhi syarat jabatan pimpinan tinggi pratama.',
    en: 'As of today this candidate no longer meets the requirements for JPT Pratama.',
  },
  article: 'PP 17/2020 Pasal 107 ayat (1) huruf c',
  fixer: 'actor',
  broken: ({ state, act, policy }) => {
    const { person } = findCandidate(state, act.arguments.case)!;
    const servant = factOf(act, `servant:${person}`);
    if (!servant?.active) return { active: servant?.active ?? null };
    const findings = findingsOf(policy, servant, localDate(act.at, policy.calendar.utcOffsetMinutes));
    const rules = findings.filter(({ result }) => result === 'notMet').map(({ rule }) => rule);
    return rules.length === 0 ? undefined : { rules };
  },
};
