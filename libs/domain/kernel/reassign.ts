import { TaskMustBeOpen, taskOf } from './claim.rule.js';
import { personOf } from './effects.js';
import type { AnyLaw, Context, KernelPolicy, Move } from './law.js';
import { LAST_IN_LINE } from './line.js';
import * as rule from './reassign.rule.js';
import type { KernelEvent, StreamState } from './state.js';
import type { Task } from './task.js';
import { isStrategic } from './turn.js';

type Reassign = rule.Reassigning & { readonly reasonText: string };
type ReassignMove<A extends rule.Reassigning> = Move<StreamState, A, KernelEvent, KernelPolicy>;

/** Whether a task is an approval: it waits for whoever appoints, or for a strategic personnel decision. */
const isApproval = ({ procedure }: Pick<AnyLaw, 'procedure'>, { owner, moves }: Task): boolean =>
  ('role' in owner && owner.role === LAST_IN_LINE) || moves.some((move) => isStrategic(procedure, move));

/** Which task goes to whom, and in which role they will have it. */
function named(context: Context<StreamState, rule.Reassigning, KernelPolicy>) {
  const { person, role } = rule.recipientOf(context)!;
  return { task: taskOf(context)!.task, person, to: role };
}

/** Gives a group's task to somebody who can do it; of an approval that is a proposal until a second person confirms. */
const reassignTask = (law: AnyLaw): ReassignMove<Reassign> => ({
  rules: [
    TaskMustBeOpen,
    rule.PersonalTaskMustNotBeReassigned,
    rule.OnlyClaimantOrOfficeMayReassign,
    rule.RecipientMustBeAbleToAct,
    rule.RecipientMustBeSomebodyElse,
    rule.RecipientMustNotBeBarred(law),
  ],
  then: (context) => {
    const { to: standing, reasonText } = context.act.arguments;
    const told = { ...named(context), by: personOf(context.act), reasonText };
    return {
      events: [
        isApproval(law, taskOf(context)!)
          ? { type: 'TaskReassignmentProposed', ...told, standing }
          : { type: 'TaskReassigned', ...told },
      ],
    };
  },
});

const confirmReassignment = (law: AnyLaw): ReassignMove<rule.Reassigning> => ({
  rules: [
    TaskMustBeOpen,
    rule.ReassignmentMustBeProposed,
    rule.ConfirmerMustBeSecondPerson,
    rule.RecipientMustBeAbleToAct,
    rule.RecipientMustNotBeBarred(law),
  ],
  then: (context) => {
    const { by } = taskOf(context)!.proposed!;
    return { events: [{ type: 'TaskReassigned', ...named(context), by, reasonText: null }] };
  },
});

/** Giving a group's task to somebody else, on every kind of stream. */
export const reassignMoves = (law: AnyLaw) => ({
  reassignTask: reassignTask(law),
  confirmReassignment: confirmReassignment(law),
});
