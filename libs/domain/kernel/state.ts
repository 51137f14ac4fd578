import type { Task, TaskEvent } from './task.js';

/** What every stream's state holds. State is a fold of story events: ids, codes and numbers only. */
export interface StreamState {
  readonly stage: string;
  /** Open tasks, oldest first. */
  readonly tasks: readonly Task[];
  /** How many tasks were ever opened; the next is t(count + 1). */
  readonly taskCount: number;
  /** The named outcome once the stream takes no further move. */
  readonly closed: string | null;
}

/** Events every stream may tell. */
export type KernelEvent =
  | TaskEvent
  | { readonly type: 'StreamClosed'; readonly outcome: string }
  | { readonly type: 'PolicyAdopted'; readonly policy: string }
  | {
      readonly type: 'DeliveriesSettled';
      readonly seq: number;
      readonly sealed: number;
      readonly refused: readonly string[];
      readonly undeliverable: readonly string[];
    };

/** The state before the first act; laws spread it into theirs. */
export const unopened: StreamState = { stage: 'unopened', tasks: [], taskCount: 0, closed: null };

/** Folds a kernel event; an event of the law's own leaves the kernel part as it is. */
export function evolveKernel<S extends StreamState>(state: S, event: { readonly type: string }): S {
  return evolveKnown(state, event as KernelEvent);
}

function evolveKnown<S extends StreamState>(state: S, event: KernelEvent): S {
  switch (event.type) {
    case 'TaskOpened':
      return { ...state, tasks: [...state.tasks, event.task], taskCount: state.taskCount + 1 };
    case 'TaskClosed':
      return { ...state, tasks: state.tasks.filter((task) => task.task !== event.task) };
    case 'TaskReminded':
      return { ...state, tasks: stepped(state.tasks, event.task, 1) };
    case 'TaskEscalated':
      return { ...state, tasks: stepped(state.tasks, event.task, 2) };
    case 'TaskClaimed':
      return { ...state, tasks: held(state.tasks, event.task, { claimedBy: event.person }) };
    case 'TaskReleased':
      return { ...state, tasks: held(state.tasks, event.task, {}) };
    case 'TaskHandedOn':
      return { ...state, tasks: handedOn(state.tasks, event) };
    case 'TaskReassigned':
      return { ...state, tasks: changed(state.tasks, event.task, (one) => reassigned(one, event)) };
    case 'TaskReassignmentProposed': {
      const { task, person, standing, by } = event;
      const proposed = { person, standing, by };
      return { ...state, tasks: changed(state.tasks, task, (one) => ({ ...one, proposed })) };
    }
    case 'StreamClosed':
      return { ...state, closed: event.outcome, tasks: [] };
    default:
      return state;
  }
}

/** A task that was released is what it was before, to the last byte of its state. */
function held(tasks: readonly Task[], task: string, claim: Pick<Task, 'claimedBy'>): readonly Task[] {
  return changed(tasks, task, ({ claimedBy: _before, ...free }) => ({ ...free, ...claim }));
}

function handedOn(
  tasks: readonly Task[],
  { task, to, exhausted }: Extract<TaskEvent, { readonly type: 'TaskHandedOn' }>,
): readonly Task[] {
  return changed(tasks, task, (one) => ({
    ...one,
    handed: { to, exhausted, times: (one.handed?.times ?? 0) + 1 },
  }));
}

/** Whoever is given a task is on it; in another role than it waits for, they may do it in that office. */
function reassigned(
  { proposed: _done, ...task }: Task,
  { person, to }: Extract<TaskEvent, { readonly type: 'TaskReassigned' }>,
): Task {
  const given = { ...task, claimedBy: person };
  if ('role' in task.owner && task.owner.role === to) return given;
  return { ...given, handed: { to, exhausted: false, times: task.handed?.times ?? 0, chosen: true } };
}

const changed = (tasks: readonly Task[], task: string, change: (one: Task) => Task): readonly Task[] =>
  tasks.map((one) => (one.task === task ? change(one) : one));

function stepped(tasks: readonly Task[], task: string, step: number): readonly Task[] {
  return changed(tasks, task, (one) => ({ ...one, step }));
}
