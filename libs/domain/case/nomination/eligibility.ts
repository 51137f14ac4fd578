import { addYears, dateOf, dayNumber, yearsBetween } from '../../kernel/instant.js';
import type { Json } from '../../kernel/json.js';
import type { PolicyVersion } from '../../policy/policy-version.js';
import { EDUCATION_LEVELS, UNKNOWN_LEVEL, type Sanction, type Servant } from '../../reference/servant.js';

/** Three-valued on purpose: what nobody knows is for a person to check, neither met nor not met. */
export type Result = 'met' | 'notMet' | 'needsManualCheck';

/** How one rule came out, with what it looked at, where that came from, of which day, and its article. */
export type Finding = {
  readonly rule: string;
  readonly result: Result;
  readonly datum: Json;
  readonly source: string | null;
  readonly date: string | null;
  readonly article: string;
};

interface EligibilityRule {
  readonly article: string;
  readonly sentence: { readonly id: string; readonly en: string };
  find(servant: Servant, policy: PolicyVersion, today: string): Omit<Finding, 'rule' | 'article'>;
}

const PASAL = 'PP 17/2020 Pasal 107 ayat (1) huruf c';
const unknown = { result: 'needsManualCheck', datum: null, source: null, date: null } as const;
const verdict = (met: boolean): Result => (met ? 'met' : 'notMet');

const exported = ({ source, asOf }: Servant) => ({ source, date: asOf });
const supplemented = ({ supplementAsOf }: Servant) => ({ source: 'supplement', date: supplementAsOf });

/** Levels whose two years open the way to JPT Pratama, and those above them. */
const LEVELS_HELD: readonly string[] = [
  'administrator',
  'jfAhliMadya',
  'jfAhliUtama',
  'jptPratama',
  'jptMadya',
];

/** The requirements for JPT Pratama (domain reference 5.2); names are sentences, results are stored under them. */
export const ELIGIBILITY_RULES: { readonly [name: string]: EligibilityRule } = {
  EducationMustReachMinimum: {
    article: `${PASAL} angka 1`,
    sentence: { id: 'Pendidikan paling rendah S1 atau D-IV.', en: 'At least a bachelor or D-IV degree.' },
    find: (servant, { eligibility }) => {
      if (servant.education === null) return { ...unknown, ...exported(servant) };
      const rank = (level: string) => (EDUCATION_LEVELS as readonly string[]).indexOf(level);
      const met = rank(servant.education) >= rank(eligibility.educationMin);
      return { result: verdict(met), datum: servant.education, ...exported(servant) };
    },
  },
  CompetenceMustMeetStandard: {
    article: `${PASAL} angka 2`,
    sentence: {
      id: 'Memiliki kompetensi teknis, manajerial, dan sosial kultural sesuai standar kompetensi jabatan.',
      en: 'Technical, managerial and socio-cultural competence meet the job standard.',
    },
    find: ({ competence }, policy, today) => {
      if (!competence) return unknown;
      const { result: class_, assessedOn, source } = competence;
      const expired = isExpired(policy, assessedOn, today);
      const results = {
        qualified: 'met',
        stillQualified: 'needsManualCheck',
        notQualified: 'notMet',
      } as const;
      return {
        result: expired ? 'needsManualCheck' : results[class_],
        datum: class_,
        source,
        date: assessedOn,
      };
    },
  },
  FieldExperienceMustSuffice: {
    article: `${PASAL} angka 3`,
    sentence: {
      id: 'Memiliki pengalaman jabatan dalam bidang tugas terkait secara kumulatif paling singkat 5 tahun.',
      en: 'At least 5 cumulative years of experience in the field of the position.',
    },
    find: (servant, { eligibility }) => {
      const years = servant.fieldExperienceYears;
      if (years === null) return { ...unknown, ...supplemented(servant) };
      return {
        result: verdict(years >= eligibility.fieldExperienceYearsMin),
        datum: years,
        ...supplemented(servant),
      };
    },
  },
  LevelMustHaveBeenHeld: {
    article: `${PASAL} angka 4`,
    sentence: {
      id: 'Sedang atau pernah menduduki jabatan administrator atau JF ahli madya paling singkat 2 tahun.',
      en: 'Holds or has held an Administrator or JF ahli madya position for at least 2 years.',
    },
    find: (servant, { eligibility }, today) => {
      if (servant.levels === null) return { ...unknown, ...exported(servant) };
      const years = yearsHeld(servant.levels, today);
      const met = years >= eligibility.levelYearsMin;
      const result = !met && hasUnknownLevel(servant) ? 'needsManualCheck' : verdict(met);
      return { result, datum: years, ...exported(servant) };
    },
  },
  RecordMustShowIntegrity: {
    article: `${PASAL} angka 5`,
    sentence: {
      id: 'Memiliki rekam jejak jabatan, integritas, dan moralitas yang baik.',
      en: 'A good track record, integrity and morality.',
    },
    find: (servant, { eligibility }, today) => {
      if (servant.discipline === null) return { ...unknown, ...supplemented(servant) };
      const since = addYears(today, -eligibility.disciplineLookBackYears);
      const counted = servant.discipline.filter(({ endedOn }) => endedOn === null || endedOn > since);
      return { result: integrity(counted), datum: counted.length, ...supplemented(servant) };
    },
  },
  AgeMustNotExceedMaximum: {
    article: `${PASAL} angka 6`,
    sentence: { id: 'Usia paling tinggi 56 tahun.', en: 'At most 56 years of age.' },
    find: (servant, { eligibility }, today) => {
      const age = yearsBetween(servant.birthDate, today);
      return { result: verdict(age <= eligibility.ageMax), datum: age, ...exported(servant) };
    },
  },
  HealthMustBeSound: {
    article: `${PASAL} angka 7`,
    sentence: { id: 'Sehat jasmani dan rohani.', en: 'Physically and mentally healthy.' },
    find: ({ health }) =>
      health === null
        ? unknown
        : { result: verdict(health.fit), datum: health.fit, source: health.source, date: health.date },
  },
};

/** A competence assessment holds as long as policy says of its instrument (Peraturan BKN 26/2019 Pasal 29). */
function isExpired({ instruments }: PolicyVersion, assessedOn: string, today: string): boolean {
  const years = instruments.find(({ code }) => code === 'competenceAssessment')?.validYears ?? null;
  return years !== null && addYears(assessedOn, years) <= today;
}

/**
 * Whole years in the levels that count, all periods added up as if they had just ended. A day counts once, in how
 * many entries it may stand: an acting position is often listed beside the definitive one.
 */
function yearsHeld(levels: NonNullable<Servant['levels']>, today: string): number {
  const periods = levels
    .filter(({ level }) => LEVELS_HELD.includes(level))
    .map(({ from, until }) => ({ from: dayNumber(from), until: dayNumber(earlier(until, today)) }))
    .toSorted((a, b) => a.from - b.from);
  let counted = -Infinity;
  let days = 0;
  for (const { from, until } of periods) {
    days += Math.max(0, until - Math.max(from, counted));
    counted = Math.max(counted, until);
  }
  return yearsBetween(dateOf(dayNumber(today) - days), today);
}

/** Years in a level that nobody could tell may be years in one that counts. */
const hasUnknownLevel = ({ positionLevel, levels }: Servant): boolean =>
  positionLevel === UNKNOWN_LEVEL || (levels ?? []).some(({ level }) => level === UNKNOWN_LEVEL);

const earlier = (until: string | null, today: string) => (until !== null && until < today ? until : today);

/** Medium or heavy sanctions within the look-back disqualify; a light one is for a person to weigh. */
function integrity(counted: readonly Sanction[]): Result {
  if (counted.some(({ level }) => level !== 'light')) return 'notMet';
  return counted.length === 0 ? 'met' : 'needsManualCheck';
}

/** Every rule's finding about a civil servant on a day, in the order of the article. */
export function findingsOf(policy: PolicyVersion, servant: Servant, today: string): readonly Finding[] {
  return Object.entries(ELIGIBILITY_RULES).map(([rule, { article, find }]) => ({
    rule,
    article,
    ...find(servant, policy, today),
  }));
}

/** What of a finding may be sealedFindings in a story: the rule and its result, never the datum. */
export type SealedFinding = { readonly rule: string; readonly result: Result };
export const sealedFindings = (findings: readonly Finding[]): readonly SealedFinding[] =>
  findings.map(({ rule, result }) => ({ rule, result }));
