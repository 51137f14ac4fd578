import type { TalentCaseRow } from '../facts/case-row.js';
import { factOf } from '../facts/facts.js';
import type { Role } from '../kernel/actor.js';
import type { Rule } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { CASES_MAX, type SeatedMember } from './session.event.js';
import type { SessionState } from './session.state.js';

export interface ConveneArguments {
  readonly cycle: string;
  readonly cases: readonly string[];
  readonly agendaText: string;
}
type ConveneRule = Rule<SessionState, ConveneArguments, PolicyVersion>;
type Facts = { readonly [name: string]: unknown };

const COMMITTEE = 'PermenPANRB 3/2020; SK Komite Talenta';

/** The rows of the cases named, in the order named; a case that nobody knows is missing. */
export function rowsOf(facts: Facts, cases: readonly string[]): readonly TalentCaseRow[] {
  const rows = factOf({ facts }, 'cases') ?? [];
  return cases.flatMap((stream) => rows.find((row) => row.stream === stream) ?? []);
}

/** Chair and members of the Talent Committee, each person once, the chair first; the secretary has no vote. */
export function seatedMembers(facts: Facts): readonly SeatedMember[] {
  const roster = factOf({ facts }, 'roster') ?? [];
  const seats = (role: Role) => roster.filter((one) => one.role === role);
  const all = [...seats('committeeChair'), ...seats('committeeMember')];
  return all
    .filter((one, index) => all.findIndex((other) => other.person === one.person) === index)
    .map(({ person, standing, role }) => ({ person, standing, role }));
}

const broken = (streams: readonly string[]) => (streams.length === 0 ? undefined : { cases: [...streams] });

export const SessionMustHaveCases: ConveneRule = {
  code: 'SessionMustHaveCases',
  kind: 'invalid',
  sentence: {
    id: `Sidang Komite Talenta membahas sedikitnya satu dan paling banyak ${CASES_MAX} berkas talenta.`,
    en: `A session discusses at least one and at most ${CASES_MAX} talent cases.`,
  },
  article: COMMITTEE,
  fixer: 'actor',
  broken: ({ act }) => {
    const { length } = act.arguments.cases;
    return length >= 1 && length <= CASES_MAX ? undefined : { cases: length, casesMax: CASES_MAX };
  },
};

export const CasesMustBeNamedOnce: ConveneRule = {
  code: 'CasesMustBeNamedOnce',
  kind: 'invalid',
  sentence: {
    id: 'Setiap berkas talenta hanya boleh disebut satu kali.',
    en: 'Each case may be named only once.',
  },
  article: COMMITTEE,
  fixer: 'actor',
  broken: ({ act }) => {
    const { cases } = act.arguments;
    return broken(cases.filter((stream, index) => cases.indexOf(stream) !== index));
  },
};

export const CasesMustBeOfTheCycle: ConveneRule = {
  code: 'CasesMustBeOfTheCycle',
  kind: 'invalid',
  sentence: {
    id: 'Semua berkas talenta harus berasal dari siklus talenta yang disebut.',
    en: 'All cases must belong to the talent cycle named.',
  },
  article: COMMITTEE,
  fixer: 'actor',
  broken: ({ act }) => {
    const { cycle, cases } = act.arguments;
    const rows = rowsOf(act.facts, cases);
    return broken(cases.filter((stream) => rows.find((row) => row.stream === stream)?.cycle !== cycle));
  },
};

export const CycleMustBeOpen: ConveneRule = {
  code: 'CycleMustBeOpen',
  kind: 'conflict',
  sentence: {
    id: 'Siklus talenta harus sudah disetujui dan belum ditutup.',
    en: 'The talent cycle must be approved and not yet closed.',
  },
  article: 'PermenPANRB 3/2020 Pasal 8 ayat (1)',
  fixer: 'regionalHrAgencyHead',
  broken: ({ act }) => {
    const cycle = factOf(act, 'cycle');
    if (cycle?.stream !== act.arguments.cycle) return { cycle: act.arguments.cycle };
    return cycle.stage === 'open' ? undefined : { cycle: cycle.stream, stage: cycle.stage };
  },
};

export const CasesMustAwaitCalibration: ConveneRule = {
  code: 'CasesMustAwaitCalibration',
  kind: 'conflict',
  sentence: {
    id: 'Hanya berkas yang selesai dinilai dan terpetakan yang dapat dibawa ke sidang komite.',
    en: 'Only cases that are assessed and mapped can come before the committee.',
  },
  article: 'PermenPANRB 20/2025 Pasal 17',
  fixer: 'hrOfficer',
  broken: ({ act }) => {
    const ready = (row: TalentCaseRow) => row.stage === 'calibration' && row.mappedBox !== null;
    const rows = rowsOf(act.facts, act.arguments.cases);
    return broken(rows.filter((row) => !ready(row)).map((row) => row.stream));
  },
};

export const CasesMustNotBeInAnotherSession: ConveneRule = {
  code: 'CasesMustNotBeInAnotherSession',
  kind: 'conflict',
  sentence: {
    id: 'Berkas ini masih dibahas dalam sidang lain.',
    en: 'This case is still before another session.',
  },
  article: COMMITTEE,
  fixer: 'committeeSecretary',
  broken: ({ act }) => {
    const sits = (row: TalentCaseRow) => row.enrolledIn.some((stream) => stream.startsWith('session/'));
    return broken(
      rowsOf(act.facts, act.arguments.cases)
        .filter(sits)
        .map((row) => row.stream),
    );
  },
};

export const CommitteeMustHaveMembers: ConveneRule = {
  code: 'CommitteeMustHaveMembers',
  kind: 'conflict',
  sentence: {
    id: 'Komite Talenta belum memiliki jumlah anggota minimal menurut kebijakan.',
    en: 'The Talent Committee has fewer members than policy requires.',
  },
  article: COMMITTEE,
  fixer: 'appointingAuthority',
  broken: ({ act, policy }) => {
    const { length } = seatedMembers(act.facts);
    const { membersMin } = policy.quorum;
    return length >= membersMin ? undefined : { members: length, membersMin };
  },
};

export const CommitteeMustHaveChair: ConveneRule = {
  code: 'CommitteeMustHaveChair',
  kind: 'conflict',
  sentence: { id: 'Komite Talenta belum memiliki ketua.', en: 'The Talent Committee has no chair.' },
  article: COMMITTEE,
  fixer: 'appointingAuthority',
  broken: ({ act }) =>
    seatedMembers(act.facts).some((one) => one.role === 'committeeChair') ? undefined : { chair: null },
};
