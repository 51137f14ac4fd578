import { hashOf } from '../kernel/hash.js';
import { isPerson } from '../kernel/actor.js';
import type { Json, JsonObject } from '../kernel/json.js';
import type { Context, Rule } from '../kernel/law.js';
import { problemsOf } from '../policy/policy-check.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { CycleState } from './cycle.state.js';

export type CycleRule<A = JsonObject> = Rule<CycleState, A, PolicyVersion>;
type CycleContext = Context<CycleState, JsonObject, PolicyVersion>;

const actingPerson = ({ act }: CycleContext) => (isPerson(act.actor) ? act.actor.person : '');

/** The policy version a cycle pins is the very one that its hash names (fact `policy`). */
export const PolicyMustBeKnown: CycleRule = {
  code: 'PolicyMustBeKnown',
  kind: 'invalid',
  sentence: {
    id: 'Versi kebijakan yang dirujuk tidak ditemukan.',
    en: 'The policy version named is not known.',
  },
  article: 'PermenPANRB 3/2020 Pasal 8 ayat (1)',
  fixer: 'actor',
  broken: ({ act }) => {
    const fact = act.facts['policy'] as { hash: string; policy: Json } | null | undefined;
    const named = act.arguments['policy'] as string;
    const known = fact && fact.hash === named && hashOf(fact.policy) === named;
    return known ? undefined : { policy: named };
  },
};

/** The law can only work under a policy that leaves no case of it open. */
export const PolicyMustBeSound: CycleRule = {
  code: 'PolicyMustBeSound',
  kind: 'invalid',
  sentence: {
    id: 'Versi kebijakan ini belum lengkap atau tidak konsisten.',
    en: 'This policy version is incomplete or contradicts itself.',
  },
  article: 'PermenPANRB 3/2020 Pasal 8 ayat (1)',
  fixer: 'regionalHrAgencyHead',
  broken: ({ act }) => {
    const { policy } = act.facts['policy'] as unknown as { policy: PolicyVersion };
    const problems = problemsOf(policy);
    return problems.length === 0 ? undefined : { problems: problems.slice(0, 20) };
  },
};

export const ProposerMustNotVerify: CycleRule = {
  code: 'ProposerMustNotVerify',
  kind: 'forbidden',
  sentence: {
    id: 'Pengusul siklus tidak boleh memverifikasi usulannya sendiri.',
    en: 'Whoever proposed the cycle must not verify it.',
  },
  article: 'UU 30/2014 Pasal 42',
  fixer: 'authorizedOfficer',
  broken: (context) =>
    actingPerson(context) === context.state.proposer ? { proposer: context.state.proposer } : undefined,
};

export const ProposerMustNotApprove: CycleRule = {
  code: 'ProposerMustNotApprove',
  kind: 'forbidden',
  sentence: {
    id: 'Pengusul siklus tidak boleh menyetujui usulannya sendiri.',
    en: 'Whoever proposed the cycle must not approve it.',
  },
  article: 'UU 30/2014 Pasal 42',
  fixer: 'appointingAuthority',
  broken: (context) =>
    actingPerson(context) === context.state.proposer ? { proposer: context.state.proposer } : undefined,
};

export const VerifierMustNotApprove: CycleRule = {
  code: 'VerifierMustNotApprove',
  kind: 'forbidden',
  sentence: {
    id: 'Pejabat yang memverifikasi siklus tidak boleh sekaligus menyetujuinya.',
    en: 'Whoever verified the cycle must not approve it.',
  },
  article: 'UU 30/2014 Pasal 42',
  fixer: 'appointingAuthority',
  broken: (context) =>
    actingPerson(context) === context.state.verifier ? { verifier: context.state.verifier } : undefined,
};
