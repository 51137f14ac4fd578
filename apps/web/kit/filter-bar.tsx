import { useSyncExternalStore, type ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { KIT_WORDS } from './words.js';

interface FilterBarProps {
  readonly label: string;
  /** Something is narrowed already, which must be seen. */
  readonly isSet: boolean;
  readonly children: ReactNode;
}

const NARROW = '(max-width: 40rem)';

/** Whether the screen is a phone's. */
const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const query = matchMedia(NARROW);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(NARROW).matches,
  );

/** What narrows a list: one line above it; on a phone folded away, so that the first row is in sight. */
export function FilterBar({ label, isSet, children }: FilterBarProps) {
  const { say } = useWords(KIT_WORDS);
  const isNarrow = useIsNarrow();
  const bar = (
    <div className="filters" role="search" aria-label={label}>
      {children}
    </div>
  );
  if (!isNarrow) return bar;
  return (
    <details className="filters-fold" open={isSet}>
      <summary>{say('filter.fold')}</summary>
      {bar}
    </details>
  );
}
