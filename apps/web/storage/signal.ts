import { useSyncExternalStore } from 'react';

/** A value that lives outside the components and tells them when it changed. */
export interface Signal<Value> {
  get(): Value;
  set(value: Value): void;
  subscribe(listener: () => void): () => void;
}

export function signal<Value>(first: Value): Signal<Value> {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value of the moment; the component is drawn anew when it changes. */
export const useSignal = <Value>(source: Signal<Value>): Value =>
  useSyncExternalStore(source.subscribe, source.get);
