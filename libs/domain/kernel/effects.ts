import { isPerson } from './actor.js';
import type { Act, Closing } from './law.js';
import { RESOLVE_DELIVERY, type Procedure } from './procedure.js';
import type { StreamState } from './state.js';
import type { Task } from './task.js';
import { entryIn } from './turn.js';

/** The person who acts; the kernel's rules have seen to it that there is one. */
export function personOf<A>(act: Act<A>): string {
  if (!isPerson(act.actor)) throw new Error(`${act.move} is a person's move`);
  return act.actor.person;
}

/** What a move and its state say of the tasks that it closes. */
interface Moment<A> {
  readonly state: StreamState;
  readonly act: Act<A>;
}

/** Closes the open tasks that the table says this move ends or robs of their point; of what persons owe, their own. */
export function closing<A>(procedure: Procedure, { state, act }: Moment<A>): readonly Closing[] {
  const { ends = [], supersedes = [] } = entryIn(procedure, act.move, state.stage) ?? {};
  return state.tasks.flatMap((task): Closing[] => {
    if (ends.includes(task.kind) && isOwn(task, act)) return [{ task: task.task, how: 'done' }];
    return supersedes.includes(task.kind) ? [{ task: task.task, how: 'superseded' }] : [];
  });
}

const isOwn = <A>({ owner }: Task, { actor }: Act<A>): boolean =>
  !('person' in owner) || (isPerson(actor) && owner.person === actor.person);

/** What was closed as done, when some of it is to stay open; and all of it as done, when the move did it all. */
export const doneOf = (closings: readonly Closing[]) => closings.filter(({ how }) => how === 'done');
export const allDone = (closings: readonly Closing[]) =>
  closings.map(({ task }): Closing => ({ task, how: 'done' }));

/** Closes the open tasks that lost their point; a failed delivery still has to be looked after. */
export const superseded = (state: StreamState): readonly Closing[] =>
  state.tasks
    .filter(({ kind }) => kind !== RESOLVE_DELIVERY)
    .map(({ task }) => ({ task, how: 'superseded' }));
