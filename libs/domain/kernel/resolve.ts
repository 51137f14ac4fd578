import type { Context, Effect, KernelPolicy, Move } from './law.js';
import { RESOLVE_DELIVERY } from './procedure.js';
import type { StreamState } from './state.js';

/**
 * The secretary has looked after the failed deliveries. `ending` says for a stream that stays open only for them
 * whether it is done now, and with which outcome.
 */
export function resolvingMove<S extends StreamState, E>(
  ending: (state: S) => string | undefined = () => undefined,
): Move<S, object, E, KernelPolicy> {
  return {
    rules: [],
    then: ({ state }: Context<S, object, KernelPolicy>): Effect<E> => {
      const outcome = ending(state);
      const closes = failed(state).map(({ task }) => ({ task, how: 'done' as const }));
      return { events: [], closes, ...(outcome === undefined ? {} : { outcome }) };
    },
  };
}

/** True while a failed delivery waits for the secretary. */
export const awaitsResolution = (state: StreamState): boolean => failed(state).length > 0;

const failed = (state: StreamState) => state.tasks.filter((task) => task.kind === RESOLVE_DELIVERY);
