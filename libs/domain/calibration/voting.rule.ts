import { personOf } from '../kernel/effects.js';
import type { Rule } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { findCase, type SessionCase, type SessionState } from './session.state.js';
import { isQuorate } from './tally.js';

type SessionRule<A = object> = Rule<SessionState, A, PolicyVersion>;
type OnCase = { readonly case: string };
type OnProposal = OnCase & { readonly proposal: number };

const COMMITTEE = 'PermenPANRB 3/2020; SK Komite Talenta';

export const ActorMustBeMember: SessionRule = {
  code: 'ActorMustBeMember',
  kind: 'forbidden',
  sentence: {
    id: 'Hanya anggota yang terdaftar dalam sidang ini yang dapat melakukannya.',
    en: 'Only members seated in this session may do this.',
  },
  article: COMMITTEE,
  fixer: 'committeeSecretary',
  broken: (context) =>
    context.state.members.some((one) => one.person === personOf(context.act)) ? undefined : { seated: false },
};

export const AttendanceMustBeRecordedOnce: SessionRule = {
  code: 'AttendanceMustBeRecordedOnce',
  kind: 'conflict',
  sentence: { id: 'Kehadiran Anda sudah tercatat.', en: 'Your attendance is already recorded.' },
  article: COMMITTEE,
  fixer: 'actor',
  broken: (context) =>
    context.state.present.includes(personOf(context.act)) ? { present: true } : undefined,
};

export const MemberMustBePresent: SessionRule = {
  code: 'MemberMustBePresent',
  kind: 'conflict',
  sentence: {
    id: 'Catat kehadiran Anda terlebih dahulu; hanya anggota yang hadir yang ikut memutuskan.',
    en: 'Record your attendance first; only members present take part in deciding.',
  },
  article: COMMITTEE,
  fixer: 'actor',
  broken: (context) =>
    context.state.present.includes(personOf(context.act)) ? undefined : { present: false },
};

export const CaseMustBeInSession: SessionRule<OnCase> = {
  code: 'CaseMustBeInSession',
  kind: 'notFound',
  sentence: {
    id: 'Berkas talenta ini tidak dibahas dalam sidang ini.',
    en: 'This case is not before this session.',
  },
  article: COMMITTEE,
  fixer: 'actor',
  broken: ({ state, act }) =>
    findCase(state, act.arguments.case) ? undefined : { case: act.arguments.case },
};

export const TieMustBeDeclaredOnce: SessionRule<OnCase> = {
  code: 'TieMustBeDeclaredOnce',
  kind: 'conflict',
  sentence: {
    id: 'Anda sudah menyatakan benturan kepentingan untuk berkas ini.',
    en: 'You have already declared a tie to this case.',
  },
  article: 'UU 30/2014 Pasal 42 ayat (1)',
  fixer: 'actor',
  broken: (context) => {
    const one = findCase(context.state, context.act.arguments.case);
    return one?.recused.includes(personOf(context.act)) ? { case: one.case } : undefined;
  },
};

export const ProposedBoxMustDiffer: SessionRule<OnCase & { readonly box: number }> = {
  code: 'ProposedBoxMustDiffer',
  kind: 'invalid',
  sentence: {
    id: 'Kotak yang diusulkan harus kotak 1 sampai 9 yang berbeda dari kotak sekarang.',
    en: 'The proposed box must be one of 1 to 9 other than the present one.',
  },
  article: 'PermenPANRB 20/2025 Pasal 17',
  fixer: 'actor',
  broken: ({ state, act }) => {
    const { box } = act.arguments;
    const present = findCase(state, act.arguments.case)?.box ?? null;
    const isBox = Number.isInteger(box) && box >= 1 && box <= 9;
    return isBox && box !== present ? undefined : { box, present };
  },
};

export const EarlierProposalMustBeDecided: SessionRule<OnCase> = {
  code: 'EarlierProposalMustBeDecided',
  kind: 'conflict',
  sentence: {
    id: 'Usulan sebelumnya untuk berkas ini harus diputuskan dahulu.',
    en: 'The earlier proposal on this case must be decided first.',
  },
  article: COMMITTEE,
  fixer: 'committeeMember',
  broken: ({ state, act }) => {
    const open = findCase(state, act.arguments.case)?.open;
    return open ? { proposal: open.proposal } : undefined;
  },
};

const openProposal = (one: SessionCase | undefined, proposal: number) =>
  one?.open?.proposal === proposal ? one.open : undefined;

export const VoteMustBeOnTheOpenProposal: SessionRule<OnProposal> = {
  code: 'VoteMustBeOnTheOpenProposal',
  kind: 'conflict',
  sentence: {
    id: 'Usulan ini tidak sedang menunggu keputusan.',
    en: 'This proposal is not waiting for a vote.',
  },
  article: COMMITTEE,
  fixer: 'actor',
  broken: ({ state, act }) => {
    const one = findCase(state, act.arguments.case);
    const { proposal } = act.arguments;
    return openProposal(one, proposal) ? undefined : { proposal, open: one?.open?.proposal ?? null };
  },
};

export const VoteMustBeCastOnce: SessionRule<OnProposal> = {
  code: 'VoteMustBeCastOnce',
  kind: 'conflict',
  sentence: {
    id: 'Anda sudah memberikan suara atas usulan ini.',
    en: 'You have already voted on this proposal.',
  },
  article: COMMITTEE,
  fixer: 'actor',
  broken: (context) => {
    const { proposal, case: stream } = context.act.arguments;
    const open = openProposal(findCase(context.state, stream), proposal);
    return open?.votes.some((vote) => vote.person === personOf(context.act)) ? { proposal } : undefined;
  },
};

export const QuorumMustBeMet: SessionRule = {
  code: 'QuorumMustBeMet',
  kind: 'conflict',
  sentence: { id: 'Kuorum sidang Komite Talenta belum terpenuhi.', en: 'The session has no quorum.' },
  article: 'SK Komite Talenta',
  fixer: 'committeeMember',
  broken: ({ state, policy }) => {
    const { numerator, denominator } = policy.quorum;
    const counted = { present: state.present.length, members: state.members.length, numerator, denominator };
    return isQuorate(state, policy) ? undefined : counted;
  },
};
