import type { Opener } from '../resource/opening.js';
import { policyChoices } from '../resource/policy-choices.js';

/** A cycle is proposed where a standing is, and pins the policy version chosen. */
export const proposeCycle: Opener = async (
  { sql, principal },
  { cycle, case: talentCase },
  { permission },
) => {
  const choices = cycle === undefined && talentCase === undefined ? await policyChoices(sql) : [];
  const policy = choices[0]?.value;
  if (typeof policy !== 'string') return [];
  const held = principal.standings.filter(({ role }) => permission.includes(role));
  const governments = [...new Set(held.map(({ government }) => government))];
  return governments.map((government) => ({ fields: { policy: { choices } }, government, policy }));
};
