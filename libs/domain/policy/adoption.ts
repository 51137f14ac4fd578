import { factOf } from '../facts/facts.js';
import { hashOf } from '../kernel/hash.js';
import type { Json, JsonObject } from '../kernel/json.js';
import type { KernelPolicy, Move, Rule } from '../kernel/law.js';
import type { KernelEvent, StreamState } from '../kernel/state.js';
import { problemsOf } from './policy-check.js';

type PolicyRule = Rule<StreamState, JsonObject, KernelPolicy>;

/** The policy version that an act pins is the very one that its hash names (fact `policy`). */
export const PolicyMustBeKnown: PolicyRule = {
  code: 'PolicyMustBeKnown',
  kind: 'invalid',
  sentence: {
    id: 'Versi kebijakan yang dirujuk tidak ditemukan.',
    en: 'The policy version named is not known.',
  },
  article: 'PermenPANRB 3/2020 Pasal 8 ayat (1)',
  fixer: 'actor',
  broken: ({ act }) => {
    const fact = factOf(act, 'policy');
    const named = act.arguments['policy'] as string;
    return fact && fact.hash === named && hashOf(fact.policy as unknown as Json) === named
      ? undefined
      : { policy: named };
  },
};

/** The law can only work under a policy that leaves no case of it open. */
export const PolicyMustBeSound: PolicyRule = {
  code: 'PolicyMustBeSound',
  kind: 'invalid',
  sentence: {
    id: 'Versi kebijakan ini belum lengkap atau tidak konsisten.',
    en: 'This policy version is incomplete or contradicts itself.',
  },
  article: 'PermenPANRB 3/2020 Pasal 8 ayat (1)',
  fixer: 'regionalHrAgencyHead',
  broken: ({ act }) => {
    const problems = problemsOf(factOf(act, 'policy')!.policy);
    return problems.length === 0 ? undefined : { problems: problems.slice(0, 20) };
  },
};

/** The one way an open stream comes under another policy version: a sealed move of the appointing authority. */
export const adoptPolicy: Move<StreamState, JsonObject, KernelEvent, KernelPolicy> = {
  rules: [PolicyMustBeKnown, PolicyMustBeSound],
  then: ({ act }) => ({ events: [{ type: 'PolicyAdopted', policy: act.arguments['policy'] as string }] }),
};
