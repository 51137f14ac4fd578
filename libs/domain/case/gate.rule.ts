import { factOf, hasFact } from '../facts/facts.js';
import type { Rule } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import {
  ServantMustBeKnown,
  servantOf,
  today,
  worded,
  type CaseContext,
  type CaseRule,
} from './case.rule.js';
import type { CaseState } from './case.state.js';
import { findingsOf } from './nomination/eligibility.js';
import { TalentMustBeInService } from './nomination/nomination.rule.js';

type Decided = { readonly decision: string };
type GateRule = Rule<CaseState, Decided, PolicyVersion>;

/**
 * Whether a gate reads the talent again. An act sealed before gates did so carries no such fact and stands under a
 * policy that doesn't name them.
 */
const isReadAgain = ({ act, state, policy }: CaseContext<object>): boolean =>
  hasFact(act, `servant:${state.person}`) || policy.gates !== undefined;

/** Weeks lie between nomination, verification and conclusion: what failed since is not passed on. */
const TalentMustStillQualify: CaseRule = {
  ...worded('TalentMustStillQualify', 'conflict', 'PP 17/2020 Pasal 107 ayat (1) huruf c', 'hrOfficer', {
    id: 'Pada hari ini talenta tidak lagi memenuhi syarat jabatan pimpinan tinggi pratama.',
    en: 'As of today the talent no longer meets the requirements for JPT Pratama.',
  }),
  broken: (context) => {
    const findings = findingsOf(context.policy, servantOf(context)!, today(context));
    const rules = findings.filter(({ result }) => result === 'notMet').map(({ rule }) => rule);
    return rules.length === 0 ? undefined : { rules };
  },
};

/** What a decision that passes the talent on must meet as of today; every other decision stays open. */
export const gate = (passing: string): readonly GateRule[] =>
  [ServantMustBeKnown, TalentMustBeInService, TalentMustStillQualify].map((rule) => ({
    ...rule,
    broken: (context) =>
      context.act.arguments.decision === passing && isReadAgain(context)
        ? rule.broken(context as unknown as CaseContext)
        : undefined,
  }));

/** Ending a case for good needs more than a wish: the personnel data say that the talent has left. */
export const TalentMustHaveLeft: CaseRule = {
  ...worded('TalentMustHaveLeft', 'conflict', 'PermenPANRB 3/2020', 'hrOfficer', {
    id: 'Berkas hanya diakhiri bila talenta tidak lagi aktif pada pemerintah daerah ini.',
    en: 'A case is ended only once the talent is no longer in active service of this government.',
  }),
  broken: (context) => {
    const { active, government } = servantOf(context)!;
    const stays = active !== false && government === context.act.stream.split('/')[1];
    return stays ? { active, government } : undefined;
  },
};

/** The unit and supervisor that the talent has today, where they are others than the case knows. */
export function movedTo(context: CaseContext<object>) {
  const { state, act } = context;
  const servant = factOf(act, `servant:${state.person}`);
  if (!servant || servant.government !== act.stream.split('/')[1]) return [];
  const { unit, supervisor } = servant;
  if (unit === state.unit && supervisor === state.supervisor) return [];
  return [{ type: 'TalentMoved' as const, unit, supervisor, before: state.unit }];
}
