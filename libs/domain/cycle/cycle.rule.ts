import { isPerson } from '../kernel/actor.js';
import type { JsonObject } from '../kernel/json.js';
import type { Context, Rule } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { CycleState } from './cycle.state.js';

export type CycleRule<A = JsonObject> = Rule<CycleState, A, PolicyVersion>;
type CycleContext = Context<CycleState, JsonObject, PolicyVersion>;

const actingPerson = ({ act }: CycleContext) => (isPerson(act.actor) ? act.actor.person : '');

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
