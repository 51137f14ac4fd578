import { useEffect, type ComponentType } from 'react';
import { signal, useSignal } from '../storage/signal.js';

/** A part of a screen that is loaded when somebody is about to need it. */
export interface Later<Props extends object> {
  /** Nothing until it has come. */
  readonly Part: ComponentType<Props>;
  /** Loads it ahead; after a failure the next call tries again. */
  fetch(): void;
}

/** Keeps what few visits need out of the first load of a page: menus, popovers, dialogs. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  const loaded = signal<ComponentType<Props> | null>(null);
  const fetch = (): void => {
    if (loaded.get() === null) void load().then(loaded.set, () => undefined);
  };
  function Part(props: Props) {
    const Loaded = useSignal(loaded);
    useEffect(fetch, []);
    return Loaded && <Loaded {...props} />;
  }
  return { Part, fetch };
}
