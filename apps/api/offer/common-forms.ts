import { listPolicies } from '../../../libs/persistence/record/policy.view.js';
import type { Choice } from '../../../libs/contracts/wire/form.js';
import type { Giver, OnStream } from './given.js';
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

const adoptPolicy: Giver = async ({ sql }, { row }) => {
  const others = (await policyChoices(sql)).filter(({ value }) => value !== row.policy);
  return others.length === 0 ? [] : [{ fields: { policy: { choices: others } } }];
};

/** One form per task; those that this person cannot take or release are left out. */
const onTask: Giver = async (_asking, { state }: OnStream) =>
  state.tasks.map(({ task }) => ({ fields: {}, path: { task }, onlyLegal: true as const }));

/** Forms of the moves that every kind of stream has. */
export const commonForms: { readonly [move: string]: Giver } = {
  adoptPolicy,
  claimTask: onTask,
  releaseTask: onTask,
};
