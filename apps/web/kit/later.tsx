import { useEffect, type ComponentType } from 'react';
import { Unreachable } from '../api/problem.js';
import { signal, useSignal } from '../storage/signal.js';
import { Failed } from './failed.js';

/** A part of a screen that is loaded when somebody is about to need it. */
export interface Later<Props extends object> {
  /** Nothing until it has come; the way to ask again where it could not be loaded. */
  readonly Part: ComponentType<Props>;
  /** Loads it ahead; after a failure the next call tries again. */
  fetch(): void;
}

/** Keeps what few visits need out of the first load of a page: menus, popovers, dialogs. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  const loaded = signal<ComponentType<Props> | null>(null);
  const hasFailed = signal(false);
  const fetch = (): void => {
    if (loaded.get() !== null) return;
    void load().then(
      (part) => loaded.set(part),
      () => hasFailed.set(true),
    );
  };
  function Part(props: Props) {
    const Loaded = useSignal(loaded);
    const isMissing = useSignal(hasFailed);
    useEffect(fetch, []);
    if (Loaded) return <Loaded {...props} />;
    return isMissing && <Failed error={new Unreachable()} again={fetch} />;
  }
  return { Part, fetch };
}
