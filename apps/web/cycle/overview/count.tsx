import { Link } from '@tanstack/react-router';
import { listOf, type StreamKind } from '../../api/stream-id.js';
import type { ListSearch } from '../../list/list-search.js';
import { useWords } from '../../words/use-words.js';
import { OVERVIEW_WORDS } from './words.js';

interface CountProps {
  /** null: too few to be told. */
  readonly count: number | null;
  /** The list behind the number; null where it is not for whoever looks. */
  readonly list: ListSearch | null;
  readonly kind?: StreamKind;
  /** What is counted, for those who don't see where the number stands. */
  readonly name: string;
  readonly isLate?: boolean;
}

/** A number that opens its list. */
export function Count({ count, list, kind = 'case', name, isLate }: CountProps) {
  const { say } = useWords(OVERVIEW_WORDS);
  if (count === null) return <span className="muted">{say('overview.hidden')}</span>;
  if (count === 0 || list === null) return <span className={count === 0 ? 'muted' : undefined}>{count}</span>;
  return (
    <Link
      to={listOf(kind)}
      search={list}
      aria-label={say('overview.open', { count, name })}
      data-late={isLate || undefined}
    >
      {count}
    </Link>
  );
}
