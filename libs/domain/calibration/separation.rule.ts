import { personOf } from '../kernel/effects.js';
import type { Rule } from '../kernel/law.js';
import type { Sentence } from '../kernel/refusal.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { tieOf, type CaseTie } from './tie.js';
import { findCase, type SessionState } from './session.state.js';

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
 * Nobody decides on a case they are tied to: `TalentMustNotVote`, `NominatorMustNotVote`,
 * `SupervisorMustNotVote`, `VerifierMustNotVote`, `RecusedMustNotVote`, and the same for `…Propose`.
 */
export const separationRules = (deed: keyof typeof DEED): readonly SeparationRule[] =>
  (Object.keys(WHO) as CaseTie[]).map((tie) => separation(deed, tie));
