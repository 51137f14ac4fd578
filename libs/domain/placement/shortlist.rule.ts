import type { TalentCaseRow } from '../facts/case-row.js';
import { factOf } from '../facts/facts.js';
import { isPerson } from '../kernel/actor.js';
import { governmentOf } from '../kernel/id.js';
import type { Context, Rule } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { Position } from '../reference/office.js';
import { ranked } from './ranking.js';
import type { SuccessionState } from './succession.state.js';

export interface ShortlistArguments {
  readonly cycle: string;
  readonly position: string;
}
type Of = Context<SuccessionState, ShortlistArguments, PolicyVersion>;
type ShortlistRule = Rule<SuccessionState, ShortlistArguments, PolicyVersion>;

const positionOf = ({ act }: Of): Position | undefined =>
  factOf(act, `position:${act.arguments.position}`) ?? undefined;

/** In the group and not placed: a talent who has signed a commitment to development stays in this stage. */
const inGroup = (row: TalentCaseRow, { arguments: { cycle } }: Of['act'], policy: PolicyVersion) =>
  row.cycle === cycle &&
  row.stage === 'succession' &&
  row.box !== null &&
  policy.succession.boxes.includes(row.box);

/** The best of the cycle's succession group, as many as policy puts on a shortlist. */
export function shortlisted({ act, policy }: Of) {
  const rows = (factOf(act, 'candidates') ?? []).filter((row) => inGroup(row, act, policy));
  return ranked(rows, policy).slice(0, policy.succession.shortlistSize);
}

export const PositionMustExist: ShortlistRule = {
  code: 'PositionMustExist',
  kind: 'notFound',
  sentence: {
    id: 'Jabatan target tidak ditemukan pada pemerintah daerah ini.',
    en: 'The target position is unknown in this government.',
  },
  article: 'PermenPANRB 3/2020',
  fixer: 'actor',
  broken: (context) => {
    const { stream, arguments: given } = context.act;
    return positionOf(context)?.government === governmentOf(stream)
      ? undefined
      : { position: given.position };
  },
};

/** Eligibility was computed for this level and no other (domain reference 5.2). */
export const PositionMustBeJptPratama: ShortlistRule = {
  code: 'PositionMustBeJptPratama',
  kind: 'invalid',
  sentence: {
    id: 'Syarat talenta dihitung untuk JPT Pratama; jabatan target pada jenjang lain belum dapat diisi di sini.',
    en: 'Eligibility was computed for JPT Pratama; a target position of another level cannot be filled here.',
  },
  article: 'PP 17/2020 Pasal 107 ayat (1)',
  fixer: 'actor',
  broken: (context) => {
    const level = positionOf(context)?.level ?? null;
    return level === 'jptPratama' ? undefined : { position: context.act.arguments.position, level };
  },
};

export const PositionMustBeVacant: ShortlistRule = {
  code: 'PositionMustBeVacant',
  kind: 'conflict',
  sentence: { id: 'Jabatan target belum lowong.', en: 'The target position is not vacant.' },
  article: 'PP 11/2017 jo. PP 17/2020',
  fixer: 'hrOfficer',
  broken: (context) =>
    positionOf(context)?.vacant ? undefined : { position: context.act.arguments.position },
};

export const PositionMustNotBeUnderSuccession: ShortlistRule = {
  code: 'PositionMustNotBeUnderSuccession',
  kind: 'conflict',
  sentence: {
    id: 'Jabatan target ini sedang dalam proses suksesi lain.',
    en: 'Another succession for this position is under way.',
  },
  article: 'PermenPANRB 3/2020',
  fixer: 'committeeSecretary',
  broken: ({ act }) => factOf(act, 'taken') ?? undefined,
};

export const ShortlistMustNameThree: ShortlistRule = {
  code: 'ShortlistMustNameThree',
  kind: 'conflict',
  sentence: {
    id: 'Kelompok rencana suksesi tidak cukup untuk menyusun daftar tiga besar; gunakan seleksi terbuka.',
    en: 'The succession group is too small for a shortlist of three; fall back on open selection.',
  },
  article: 'PermenPANRB 3/2020; PermenPANRB 15/2019',
  fixer: 'appointingAuthority',
  broken: (context) => {
    const { length } = shortlisted(context);
    const { shortlistSize } = context.policy.succession;
    return length >= shortlistSize
      ? undefined
      : { candidates: length, shortlistSize, fallback: 'openSelection' };
  },
};

export const ShortlisterMustNotBeCandidate: ShortlistRule = {
  code: 'ShortlisterMustNotBeCandidate',
  kind: 'forbidden',
  sentence: {
    id: 'Penyusun daftar tidak boleh menjadi calon di dalamnya.',
    en: 'Whoever draws up the shortlist must not be on it.',
  },
  article: 'UU 30/2014 Pasal 42 ayat (1)',
  fixer: 'committeeSecretary',
  broken: (context) => {
    const { actor } = context.act;
    const own = shortlisted(context).find((one) => isPerson(actor) && one.person === actor.person);
    return own ? { case: own.case } : undefined;
  },
};
