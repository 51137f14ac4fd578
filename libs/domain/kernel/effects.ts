import { isPerson } from './actor.js';
import type { Act } from './law.js';
import type { StreamState } from './state.js';

/** The person who acts; the kernel's rules have seen to it that there is one. */
export function personOf<A>(act: Act<A>): string {
  if (!isPerson(act.actor)) throw new Error(`${act.move} is a person's move`);
  return act.actor.person;
}

/** Closes the open tasks of these kinds as done by the move. */
export const done = (state: StreamState, ...kinds: readonly string[]) =>
  state.tasks.filter(({ kind }) => kinds.includes(kind)).map(({ task }) => ({ task, how: 'done' as const }));

/** Closes the open tasks that lost their point; a failed delivery still has to be looked after. */
export const superseded = (state: StreamState) =>
  state.tasks
    .filter(({ kind }) => kind !== 'resolveDelivery')
    .map(({ task }) => ({ task, how: 'superseded' as const }));
