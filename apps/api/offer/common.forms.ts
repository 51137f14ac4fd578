import type { Giver, OnStream } from '../resource/given.js';
import { policyChoices } from '../resource/policy-choices.js';
import { confirmReassignment, reassignTask } from './reassignment.forms.js';

const adoptPolicy: Giver = async ({ sql }, { row }) => {
  const others = (await policyChoices(sql)).filter(({ value }) => value !== row.policy);
  return others.length === 0 ? [] : [{ fields: { policy: { choices: others } } }];
};

/** One form per task; those that this person cannot take or release are left out. */
const onTask: Giver = async (_context, { state }: OnStream) =>
  state.tasks.map(({ task }) => ({ fields: {}, path: { task }, onlyLegal: true as const }));

/** Forms of the moves that every kind of stream has. */
export const commonForms: { readonly [move: string]: Giver } = {
  adoptPolicy,
  claimTask: onTask,
  releaseTask: onTask,
  reassignTask,
  confirmReassignment,
};
