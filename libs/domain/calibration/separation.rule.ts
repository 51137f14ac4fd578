import { personOf } from '../kernel/effects.js';
import type { Rule } from '../kernel/law.js';
import type { Sentence } from '../kernel/refusal.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { findCase, type SessionState } from './session.state.js';
import { tieOf, type CaseTie } from './tie.js';

type SeparationRule = Rule<SessionState, { readonly case: string }, PolicyVersion>;

const WHO: { readonly [tie in CaseTie]: Sentence & { readonly code: string } } = {
  talent: { code: 'Talent', id: 'Talenta yang dibahas', en: 'The talent discussed' },
  nominator: { code: 'Nominator', id: 'Pengusul', en: 'The nominator' },
  supervisor: { code: 'Supervisor', id: 'Atasan langsung', en: 'The direct supervisor' },
  verifier: { code: 'Verifier', id: 'Pemeriksa usulan', en: 'The verifier of the nomination' },
  declared: {
    code: 'Recused',
    id: 'Anggota dengan benturan kepentingan',
    en: 'A member with a declared tie',
  },
};
const DEED = {
  Vote: { id: 'memberikan suara atas', en: 'vote on' },
  Propose: { id: 'mengusulkan kotak untuk', en: 'propose a box for' },
} as const;

const separation = (deed: keyof typeof DEED, tie: CaseTie): SeparationRule => ({
  code: `${WHO[tie].code}MustNot${deed}`,
  kind: 'forbidden',
  sentence: {
    id: `${WHO[tie].id} tidak boleh ${DEED[deed].id} berkas ini.`,
    en: `${WHO[tie].en} must not ${DEED[deed].en} this case.`,
  },
  article: 'UU 30/2014 Pasal 42 ayat (1)',
  fixer: 'committeeMember',
  broken: (context) => {
    const one = findCase(context.state, context.act.arguments.case);
    return one && tieOf(one, personOf(context.act)) === tie ? { case: one.case, tie } : undefined;
  },
});

/**
 * The lock lets every open proposal fall, so a chair could keep the box of a talent they are tied to by locking
 * before the others have voted.
 */
export const OwnCaseMustNotBeCutShort: Rule<SessionState, object, PolicyVersion> = {
  code: 'OwnCaseMustNotBeCutShort',
  kind: 'forbidden',
  sentence: {
    id: 'Ketua yang terkait dengan suatu berkas tidak boleh mengunci sidang selama usulan atas berkas itu belum diputuskan.',
    en: 'A chair who is tied to a case must not lock the session while a proposal on it is undecided.',
  },
  article: 'UU 30/2014 Pasal 42 ayat (1)',
  fixer: 'committeeMember',
  broken: ({ state, act }) => {
    const person = personOf(act);
    const own = state.cases.find((one) => one.open !== null && tieOf(one, person) !== null);
    return own ? { case: own.case, proposal: own.open!.proposal } : undefined;
  },
};

/**
 * Nobody decides on a case they are tied to: `TalentMustNotVote`, `NominatorMustNotVote`,
 * `SupervisorMustNotVote`, `VerifierMustNotVote`, `RecusedMustNotVote`, and the same for `…Propose`.
 */
export const separationRules = (deed: keyof typeof DEED): readonly SeparationRule[] =>
  (Object.keys(WHO) as CaseTie[]).map((tie) => separation(deed, tie));

/** Taking a session back puts off what it would decide, which nobody does for their own case. */
export const TalentMustNotReturn: Rule<SessionState, object, PolicyVersion> = {
  code: 'TalentMustNotReturn',
  kind: 'forbidden',
  sentence: {
    id: 'Talenta yang berkasnya dibahas tidak boleh mengembalikan sidang.',
    en: 'A talent whose case is discussed must not take the session back.',
  },
  article: 'UU 30/2014 Pasal 42 ayat (1)',
  fixer: 'regionalHrAgencyHead',
  broken: ({ state, act }) => {
    const own = state.cases.find((one) => one.person === personOf(act));
    return own ? { case: own.case } : undefined;
  },
};
