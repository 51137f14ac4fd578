import type { TalentCaseRow } from '../facts/case-row.js';
import { factOf } from '../facts/facts.js';
import { isPerson } from '../kernel/actor.js';
import { personOf } from '../kernel/effects.js';
import { governmentOf } from '../kernel/id.js';
import type { Context, Rule } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { partiesOf, type Known } from './signers.js';
import type { DocumentKind } from './signing.event.js';
import { nextSigner, type SigningState } from './signing.state.js';

export interface OpenArguments {
  readonly case: string;
  readonly documentKind: DocumentKind;
  readonly document: string;
  readonly documentText: string;
}
type Opening = Context<SigningState, OpenArguments, PolicyVersion>;
type OpenRule = Rule<SigningState, OpenArguments, PolicyVersion>;
type SignRule<A = object> = Rule<SigningState, A, PolicyVersion>;

/** The case named, as its read row has it. */
export const caseOf = ({ act }: Pick<Opening, 'act'>): TalentCaseRow | undefined => {
  const row = factOf(act, 'case');
  return row?.stream === act.arguments.case ? row : undefined;
};

/** What the parties of the document are read from; CaseMustExist has seen to it that there is a case. */
export const knownOf = (context: Pick<Opening, 'act'>): Known => {
  const row = caseOf(context)!;
  const officials = factOf(context.act, 'officials') ?? [];
  return { row, officials, servant: factOf(context.act, `servant:${row.person}`) };
};

export const CaseMustExist: OpenRule = {
  code: 'CaseMustExist',
  kind: 'notFound',
  sentence: { id: 'Berkas talenta tidak ditemukan.', en: 'The talent case is unknown.' },
  article: 'PermenPANRB 3/2020',
  fixer: 'actor',
  broken: (context) => {
    const row = caseOf(context);
    const isOwn = row && governmentOf(row.stream) === governmentOf(context.act.stream);
    return isOwn ? undefined : { case: context.act.arguments.case };
  },
};

/** Known at once, so that no round is opened that its case could only refuse. */
export const CaseMustBeCalibrated: OpenRule = {
  code: 'CaseMustBeCalibrated',
  kind: 'conflict',
  sentence: {
    id: 'Komitmen ditandatangani setelah talenta dikalibrasi dan selama berkasnya belum ditutup.',
    en: 'A commitment is signed once the talent has been calibrated and while the case is open.',
  },
  article: 'PermenPANRB 3/2020',
  fixer: 'committeeSecretary',
  broken: (context) => {
    const { stage, box, outcome } = caseOf(context)!;
    return box !== null && outcome === null ? undefined : { stage, outcome };
  },
};

export const CaseMustNotBeInAnotherRound: OpenRule = {
  code: 'CaseMustNotBeInAnotherRound',
  kind: 'conflict',
  sentence: {
    id: 'Masih ada dokumen lain dari berkas ini yang menunggu tanda tangan.',
    en: 'Another document of this case is still being signed.',
  },
  article: 'PermenPANRB 3/2020',
  fixer: 'hrOfficer',
  broken: (context) => {
    const round = caseOf(context)?.enrolledIn.find((stream) => stream.startsWith('signing/'));
    return round === undefined ? undefined : { round };
  },
};

export const SignersMustBeKnown: OpenRule = {
  code: 'SignersMustBeKnown',
  kind: 'conflict',
  sentence: {
    id: 'Atasan langsung dan PPK harus diketahui sebelum penandatanganan dibuka.',
    en: 'The direct supervisor and the PPK must be known before signing opens.',
  },
  article: 'PermenPANRB 6/2022',
  fixer: 'hrOfficer',
  broken: (context) => {
    const { supervisor, appointingAuthority } = partiesOf(knownOf(context));
    const missing = [
      ...(supervisor === null ? ['supervisor'] : []),
      ...(appointingAuthority === null ? ['appointingAuthority'] : []),
    ];
    return missing.length === 0 ? undefined : { missing };
  },
};

export const TalentMustNotCountersign: OpenRule = {
  code: 'TalentMustNotCountersign',
  kind: 'conflict',
  sentence: {
    id: 'Talenta tidak boleh sekaligus menjadi atasan langsung atau PPK dalam dokumennya sendiri.',
    en: 'The talent must not also sign as own supervisor or as PPK.',
  },
  article: 'UU 30/2014 Pasal 42 ayat (1)',
  fixer: 'hrOfficer',
  broken: (context) => {
    const parties = partiesOf(knownOf(context));
    const both = [parties.supervisor, parties.appointingAuthority].includes(parties.talent);
    return both ? { person: parties.talent } : undefined;
  },
};

export const SignerMustBeParty: SignRule = {
  code: 'SignerMustBeParty',
  kind: 'forbidden',
  sentence: {
    id: 'Anda bukan pihak yang menandatangani dokumen ini.',
    en: 'You are not a party to this document.',
  },
  article: 'Permendagri 1/2023',
  fixer: 'hrOfficer',
  broken: ({ state, act }) =>
    state.signers.some((one) => one.person === personOf(act)) ? undefined : { party: false },
};

export const SignerMustBeNext: SignRule = {
  code: 'SignerMustBeNext',
  kind: 'conflict',
  sentence: {
    id: 'Belum atau bukan lagi giliran Anda: dokumen ditandatangani menurut urutan.',
    en: 'It is not your turn: the document is signed in order.',
  },
  article: 'Permendagri 1/2023',
  fixer: 'actor',
  broken: ({ state, act }) => {
    const next = nextSigner(state);
    return next?.person === personOf(act) ? undefined : { next: next?.capacities[0] ?? null };
  },
};

/** Who signs for the PPK must be in that office, or act in it, on the day of the signature. */
export const CapacityMustBeHeld: SignRule = {
  code: 'CapacityMustBeHeld',
  kind: 'forbidden',
  sentence: {
    id: 'Tanda tangan PPK hanya dapat diberikan atas dasar kewenangan PPK yang masih berlaku.',
    en: 'The signature of the PPK can only be given on a standing as PPK that is in force.',
  },
  article: 'UU 30/2014 Pasal 8 dan Pasal 14',
  fixer: 'hrOfficer',
  broken: ({ state, act }) => {
    const signer = state.signers.find((one) => one.person === personOf(act));
    const needs = signer?.capacities.includes('appointingAuthority') ?? false;
    const role = isPerson(act.actor) ? act.actor.role : null;
    return needs && role !== 'appointingAuthority' ? { capacity: 'appointingAuthority', role } : undefined;
  },
};

export const SignatureMustBeOnTheFrozenText: SignRule<{ readonly document: string }> = {
  code: 'SignatureMustBeOnTheFrozenText',
  kind: 'conflict',
  sentence: {
    id: 'Tanda tangan harus atas naskah yang telah dibekukan.',
    en: 'The signature must be on the frozen text.',
  },
  article: 'UU 11/2008 jo. UU 1/2024; PP 71/2019',
  fixer: 'actor',
  broken: ({ state, act }) =>
    act.arguments.document === state.document
      ? undefined
      : { document: state.document, named: act.arguments.document },
};
