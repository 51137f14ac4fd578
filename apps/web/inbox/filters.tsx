import { useNavigate } from '@tanstack/react-router';
import { TASK_KINDS } from '../../../libs/domain/procedures.js';
import { ChoiceField } from '../kit/choice-field.js';
import { RadioChoice } from '../kit/radio-choice.js';
import { SearchBox } from '../kit/search-box.js';
import { KIT_WORDS } from '../kit/words.js';
import { TASK_WORDS } from '../words/task-words.js';
import { useWords } from '../words/use-words.js';
import { SCOPES, type InboxSearch, type Scope } from './search.js';
import { INBOX_WORDS } from './words.js';

/** Narrows the inbox; what is chosen stands in the address. */
export function Filters({ search }: { readonly search: InboxSearch }) {
  const { say, word } = useWords(INBOX_WORDS, KIT_WORDS, TASK_WORDS);
  const navigate = useNavigate({ from: '/' });
  const narrow = (change: { readonly [name in keyof InboxSearch]: string }) =>
    void navigate({ search: (old) => ({ ...old, ...change }) as InboxSearch, replace: true });
  const kinds = TASK_KINDS.map((kind) => ({ value: kind as string, text: word('task', kind) }));
  return (
    <div className="filters" role="search" aria-label={say('inbox.filters')}>
      <SearchBox label={say('inbox.search')} value={search.q ?? ''} onChange={(q) => narrow({ q })} />
      <ChoiceField
        label={say('inbox.kind')}
        value={search.kind ?? ''}
        options={[{ value: '', text: say('filter.any') }, ...kinds]}
        onChange={(kind) => narrow({ kind })}
      />
      <RadioChoice<Scope>
        label={say('inbox.scope')}
        value={search.scope ?? 'all'}
        options={SCOPES.map((value) => ({ value, text: say(`scope.${value}`) }))}
        onChange={(scope) => narrow({ scope })}
        inRow
      />
    </div>
  );
}
