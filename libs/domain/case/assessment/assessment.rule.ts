import { isDate } from '../../kernel/instant.js';
import type { Json } from '../../kernel/json.js';
import type { Instrument, PolicyVersion } from '../../policy/policy-version.js';
import { actingPerson, tied, today, worded, type CaseContext, type CaseRule } from '../case.rule.js';
import { notAssessed } from './axes.js';

/** One result as the assessor gives it: a score in hundredths or a category of the point table. */
export type Given = {
  readonly instrument: string;
  readonly score?: number;
  readonly category?: string;
  readonly assessedOn: string;
  readonly evidence?: string;
};
export type GivenScores = { readonly scores: readonly Given[] };
export type Conclusion = {
  readonly decision: 'assess' | 'defer' | 'exclude';
  readonly reasonText: string;
};

const PASAL_17 = 'PermenPANRB 20/2025 Pasal 17';
const PASAL_42 = 'UU 30/2014 Pasal 42';

/** A rule about each result given; the datum names those that break it. */
const eachScore = (breaks: (given: Given, context: CaseContext<GivenScores>) => boolean) => {
  return (context: CaseContext<GivenScores>): Json | undefined => {
    const broken = context.act.arguments.scores.filter((given) => breaks(given, context));
    return broken.length === 0 ? undefined : { instruments: broken.map(({ instrument }) => instrument) };
  };
};

/** The instrument a result is of, if the policy has it. */
export function instrumentOf(policy: PolicyVersion, { instrument }: Given): Instrument | undefined {
  return policy.instruments.find(({ code }) => code === instrument);
}

/** A result in hundredths: the category's points, or the score itself; null when it fits neither. */
export function hundredthsOf(instrument: Instrument | undefined, { score, category }: Given): number | null {
  if (!instrument) return null;
  if (instrument.points) return score === undefined ? (points(instrument.points, category) ?? null) : null;
  const fits = category === undefined && Number.isInteger(score) && score! >= 0 && score! <= 10_000;
  return fits ? score! : null;
}

function points(table: NonNullable<Instrument['points']>, category: string | undefined): number | undefined {
  return category !== undefined && Object.hasOwn(table, category) ? table[category] : undefined;
}

export const AssessorMustNotBeTied: CaseRule = {
  ...worded('AssessorMustNotBeTied', 'forbidden', PASAL_42, 'assessor', {
    id: 'Asesor tidak boleh menilai dirinya sendiri, orang yang diusulkannya, atau bawahannya.',
    en: 'An assessor must not assess themselves, their nominee or their subordinate.',
  }),
  broken: (context) => tied(context, 'talent', 'nominator', 'supervisor', 'declared'),
};

export const ScoresMustNotRepeat: CaseRule<GivenScores> = {
  ...worded('ScoresMustNotRepeat', 'invalid', PASAL_17, 'actor', {
    id: 'Satu instrumen hanya dinilai satu kali dalam satu pencatatan.',
    en: 'An instrument is scored once in one recording.',
  }),
  broken: ({ act }) => {
    const codes = act.arguments.scores.map(({ instrument }) => instrument);
    const twice = codes.filter((code, index) => codes.indexOf(code) < index);
    return codes.length > 0 && twice.length === 0 ? undefined : { instruments: twice };
  },
};

export const InstrumentMustBeInPolicy: CaseRule<GivenScores> = {
  ...worded('InstrumentMustBeInPolicy', 'invalid', PASAL_17, 'actor', {
    id: 'Instrumen penilaian tidak dikenal dalam kebijakan yang berlaku.',
    en: 'The policy in force has no such instrument.',
  }),
  broken: eachScore((given, { policy }) => instrumentOf(policy, given) === undefined),
};

export const ScoreMustFitInstrument: CaseRule<GivenScores> = {
  ...worded('ScoreMustFitInstrument', 'invalid', PASAL_17, 'actor', {
    id: 'Nilai atau kategori tidak sesuai dengan instrumennya.',
    en: 'The score or category does not fit its instrument.',
  }),
  broken: eachScore((given, { policy }) => hundredthsOf(instrumentOf(policy, given), given) === null),
};

export const AssessmentDateMustExist: CaseRule<GivenScores> = {
  ...worded('AssessmentDateMustExist', 'invalid', PASAL_17, 'actor', {
    id: 'Tanggal penilaian tidak ada dalam kalender.',
    en: 'The assessment date is not in the calendar.',
  }),
  field: 'scores',
  broken: eachScore(({ assessedOn }) => !isDate(assessedOn)),
};

export const AssessmentMustNotBeInFuture: CaseRule<GivenScores> = {
  ...worded('AssessmentMustNotBeInFuture', 'invalid', PASAL_17, 'actor', {
    id: 'Tanggal penilaian tidak boleh di masa depan.',
    en: 'An assessment cannot lie in the future.',
  }),
  field: 'scores',
  broken: eachScore(({ assessedOn }, context) => assessedOn > today(context)),
};

/** A result that is missing or has expired is not assessed; it never counts as zero. */
export const EveryInstrumentMustBeAssessed: CaseRule<Conclusion> = {
  ...worded('EveryInstrumentMustBeAssessed', 'conflict', PASAL_17, 'assessor', {
    id: 'Masih ada instrumen yang belum dinilai atau hasilnya sudah kedaluwarsa.',
    en: 'Some instruments are not assessed, or their results have expired.',
  }),
  broken: (context) => {
    if (context.act.arguments.decision !== 'assess') return undefined;
    const missing = notAssessed(context.policy, context.state.scores, today(context));
    return missing.length === 0 ? undefined : { instruments: missing };
  },
};

/** Excluding ends the case, and the verifier is never the final decider. */
export const VerifierMustNotExclude: CaseRule<Conclusion> = {
  ...worded('VerifierMustNotExclude', 'forbidden', PASAL_42, 'hrOfficer', {
    id: 'Pejabat yang memverifikasi usulan tidak boleh memutus pengecualian talenta.',
    en: 'Whoever verified the nomination must not decide to exclude the talent.',
  }),
  broken: (context) => {
    const { verifier } = context.state;
    const excludes = context.act.arguments.decision === 'exclude';
    return excludes && actingPerson(context) === verifier ? { verifier } : undefined;
  },
};
