import { useNavigate } from '@tanstack/react-router';
import { TASK_KINDS, type TaskKind } from '../../../libs/domain/procedures.js';
import { ChoiceField } from '../kit/choice-field.js';
import { FilterBar } from '../kit/filter-bar.js';
import { SearchBox } from '../kit/search-box.js';
import { useMe } from '../people/me.js';
import { TASK_WORDS } from '../words/task-words.js';
import { useWords } from '../words/use-words.js';
import { kindsFor } from './kinds-for.js';
import { SCOPES, type InboxSearch } from './search.js';
import { INBOX_WORDS } from './words.js';

/** Narrows the inbox; what is chosen stands in the address. */
export function Filters({ search }: { readonly search: InboxSearch }) {
  const { say, word } = useWords(INBOX_WORDS, TASK_WORDS);
  const { standings } = useMe();
  const navigate = useNavigate({ from: '/' });
  const narrow = (change: { readonly [name in keyof InboxSearch]: string }) =>
    void navigate({ search: (old) => ({ ...old, ...change }) as InboxSearch, replace: true });
  const theirs = kindsFor(standings.map(({ role }) => role));
  const isOffered = (kind: TaskKind) => theirs.includes(kind) || kind === search.kind;
  const kinds = TASK_KINDS.filter(isOffered).map((kind) => ({ value: kind, text: word('task', kind) }));
  return (
    <FilterBar label={say('inbox.filters')} isSet={Object.keys(search).length > 0}>
      <SearchBox
        label={say('inbox.search')}
        value={search.q ?? ''}
        onChange={(q) => narrow({ q })}
        isCompact
      />
      <ChoiceField
        label={say('inbox.kind')}
        value={search.kind ?? ''}
        options={[{ value: '', text: say('inbox.anyKind') }, ...kinds]}
        onChange={(kind) => narrow({ kind })}
        isCompact
      />
      <ChoiceField
        label={say('inbox.scope')}
        value={search.scope ?? 'all'}
        options={SCOPES.map((value) => ({ value, text: say(`scope.${value}`) }))}
        onChange={(scope) => narrow({ scope })}
        isCompact
      />
    </FilterBar>
  );
}
