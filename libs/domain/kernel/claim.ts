import * as rule from './claim.rule.js';
import { personOf } from './effects.js';
import type { KernelPolicy, Move } from './law.js';
import type { KernelEvent, StreamState } from './state.js';

type ClaimMove = Move<StreamState, rule.OnTask, KernelEvent, KernelPolicy>;

/** Somebody of the group says that they are on a task; it takes no right away from the others. */
const claimTask: ClaimMove = {
  rules: [
    rule.TaskMustBeOpen,
    rule.TaskMustWaitForGroup,
    rule.ClaimantMustBelongToGroup,
    rule.TaskMustNotBeClaimed,
  ],
  then: ({ act }) => ({
    events: [{ type: 'TaskClaimed', task: act.arguments.task, person: personOf(act) }],
  }),
};

const releaseTask: ClaimMove = {
  rules: [rule.TaskMustBeOpen, rule.TaskMustBeClaimed, rule.OnlyClaimantOrHeadMayRelease],
  then: ({ act }) => ({
    events: [{ type: 'TaskReleased', task: act.arguments.task, person: personOf(act) }],
  }),
};

/** Taking and releasing a group's task, on every kind of stream. */
export const claimMoves = { claimTask, releaseTask };
