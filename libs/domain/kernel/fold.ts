import type { KernelEvent } from './state.js';

/** What each of a law's own event types does to the state; kernel events are listed only where they matter. */
export type Fold<S, E extends { readonly type: string }> = {
  readonly [T in E['type']]: (state: S, event: Extract<E, { readonly type: T }>) => S;
} & {
  readonly [T in KernelEvent['type']]?: (state: S, event: Extract<KernelEvent, { readonly type: T }>) => S;
};

const KERNEL_TYPES: { readonly [T in KernelEvent['type']]: true } = {
  TaskOpened: true,
  TaskClosed: true,
  TaskReminded: true,
  TaskEscalated: true,
  TaskClaimed: true,
  TaskReleased: true,
  TaskHandedOn: true,
  TaskReassigned: true,
  TaskReassignmentProposed: true,
  StreamClosed: true,
  PolicyAdopted: true,
  DeliveriesSettled: true,
};

/**
 * The fold of a kind of stream, from a table with one entry per event type.
 * @throws Error (from the fold) at an event type that this law doesn't know: the worker is older than the event.
 */
export function foldBy<S, E extends { readonly type: string }>(kind: string, table: Fold<S, E>) {
  const steps = table as unknown as { readonly [type: string]: (state: S, event: E | KernelEvent) => S };
  return (state: S, event: E | KernelEvent): S => {
    if (Object.hasOwn(steps, event.type)) return steps[event.type]!(state, event);
    if (Object.hasOwn(KERNEL_TYPES, event.type)) return state;
    throw new Error(`the law of ${kind} does not know the event ${event.type}`);
  };
}
