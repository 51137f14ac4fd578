import type { Context, Effect, KernelPolicy, Move } from './law.js';
import type { NewTask } from './task.js';
import type { Role } from './actor.js';
import type { StreamState } from './state.js';

/**
 * The kernel's `resolveDelivery` for a stream that stays open only for its failed deliveries: once the
 * secretary has looked after them, `ending` says whether the stream is done, and with which outcome.
 */
export function resolvingMove<S extends StreamState, E>(
  secretary: Role,
  ending: (state: S) => string | undefined,
): Move<S, object, E, KernelPolicy> {
  return {
    by: [secretary],
    when: (state) => failed(state).length > 0,
    rules: [],
    then: ({ state }: Context<S, object, KernelPolicy>): Effect<E> => {
      const outcome = ending(state);
      const closes = failed(state).map(({ task }) => ({ task, how: 'done' as const }));
      return { events: [], closes, ...(outcome === undefined ? {} : { outcome }) };
    },
  };
}

/** A failed delivery never runs out by itself: its task, when policy ends it, is opened again. */
export function resolveAgain(secretary: Role): NewTask {
  return { kind: 'resolveDelivery', moves: ['resolveDelivery'], owner: { role: secretary, unit: null } };
}

/** True while a failed delivery waits for the secretary. */
export const awaitsResolution = (state: StreamState): boolean => failed(state).length > 0;

const failed = (state: StreamState) => state.tasks.filter((task) => task.kind === 'resolveDelivery');
