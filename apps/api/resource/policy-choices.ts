import type { Choice } from '../../../libs/contracts/wire/form.js';
import { listPolicies } from '../../../libs/persistence/record/policy.view.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';

/** Newest policy versions offered; older ones can still be named by their hash. */
const POLICIES_MAX = 20;

/** Stored policy versions as choices, the newest first. */
export async function policyChoices(sql: Sql): Promise<readonly Choice[]> {
  const { rows } = await listPolicies(sql, { limit: POLICIES_MAX });
  return rows.map(({ hash, name }) => ({
    value: hash,
    label: { text: name ?? hash.slice(0, 12) },
    hint: { text: hash.slice(0, 12) },
  }));
}
