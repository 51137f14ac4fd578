import type { ReactNode } from 'react';
import { STREAM_KINDS } from '../../api/stream-id.js';
import { ChoiceField } from '../../kit/choice-field.js';
import { SearchBox } from '../../kit/search-box.js';
import { KIT_WORDS } from '../../kit/words.js';
import { useMe } from '../../people/me.js';
import { useGovernments } from '../../people/use-governments.js';
import { PLACE_WORDS } from '../../words/place-words.js';
import { useWords } from '../../words/use-words.js';
import type { RefusalSearch } from './search.js';
import { AUDIT_WORDS } from './words.js';

interface RecordFiltersProps {
  readonly search: RefusalSearch;
  readonly narrow: (change: RefusalSearch) => void;
  /** What only one of the lists can be narrowed by. */
  readonly children?: ReactNode;
}

/** What both of the auditor's lists can be narrowed by: a text, the kind of stream, the government. */
export function RecordFilters({ search, narrow, children }: RecordFiltersProps) {
  const { say, word } = useWords(AUDIT_WORDS, KIT_WORDS, PLACE_WORDS);
  const kinds = STREAM_KINDS.map((kind) => ({ value: kind as string, text: word('kind', kind) }));
  return (
    <div className="filters audit-filters" role="search" aria-label={say('audit.filters')}>
      <SearchBox label={say('audit.search')} value={search.q ?? ''} onChange={(q) => narrow({ q })} />
      <ChoiceField
        label={say('audit.kind')}
        value={search.kind ?? ''}
        options={[{ value: '', text: say('filter.any') }, ...kinds]}
        onChange={(kind) => narrow({ kind })}
      />
      <GovernmentChoice value={search.government ?? ''} onChange={(government) => narrow({ government })} />
      {children}
    </div>
  );
}

interface GovernmentChoiceProps {
  readonly value: string;
  readonly onChange: (government: string) => void;
}

/** One of the governments that the person reaches; nothing to choose where that is one. */
function GovernmentChoice({ value, onChange }: GovernmentChoiceProps) {
  const { say } = useWords(AUDIT_WORDS, KIT_WORDS);
  const { standings } = useMe();
  const nameOf = useGovernments();
  const reached = [...new Set(standings.flatMap(({ governments }) => governments))].toSorted();
  if (reached.length < 2) return null;
  const options = reached.map((code) => ({ value: code, text: nameOf(code) }));
  return (
    <ChoiceField
      label={say('audit.government')}
      value={value}
      options={[{ value: '', text: say('filter.any') }, ...options]}
      onChange={onChange}
    />
  );
}

/** What is set to nothing leaves the address. */
export const withoutEmpty = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== '')) as T;
