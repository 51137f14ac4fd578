import { Link, useNavigate } from '@tanstack/react-router';
import { ChoiceField, type Option } from '../../kit/choice-field.js';
import { codesIn, type FamilyOf } from '../../words/phrase.js';
import { STAGE_WORDS } from '../../words/stage-words.js';
import { SearchBox } from '../../kit/search-box.js';
import { isStreamKind, STREAM_KINDS } from '../../api/stream-id.js';
import { useGovernments } from '../../people/use-governments.js';
import { useMe } from '../../people/me.js';
import { AUDIT_WORDS } from './words.js';
import { KIT_WORDS } from '../../kit/words.js';
import { LIST_WORDS } from '../../list/words.js';
import { PLACE_WORDS } from '../../words/place-words.js';
import { useWords } from '../../words/use-words.js';
import type { StreamSearch } from './search.js';

/** Narrows the search; what is chosen stands in the address. */
export function AuditFilters({ search }: { readonly search: StreamSearch }) {
  const { say, word } = useWords(AUDIT_WORDS, KIT_WORDS, LIST_WORDS, PLACE_WORDS, STAGE_WORDS);
  const navigate = useNavigate({ from: '/audit' });
  const narrow = (change: StreamSearch) =>
    void navigate({ search: (old) => withoutEmpty({ ...old, ...change }), replace: true });
  const any = { value: '', text: say('filter.any') };
  const codes = (family: FamilyOf<keyof typeof STAGE_WORDS>): Option[] =>
    codesIn(STAGE_WORDS, family).map((code) => ({ value: code, text: word(family, code) }));
  const { kind = '' } = search;
  return (
    <>
      <p className="muted">
        {say('audit.lead')} <Link to="/audit/refusals">{say('refusals.title')}</Link>
      </p>
      <div className="filters audit-filters" role="search" aria-label={say('audit.filters')}>
        <SearchBox label={say('audit.search')} value={search.q ?? ''} onChange={(q) => narrow({ q })} />
        <ChoiceField
          label={say('audit.kind')}
          value={kind}
          options={[any, ...STREAM_KINDS.map((value) => ({ value, text: word('kind', value) }))]}
          onChange={(chosen) => narrow({ kind: chosen, stage: '', outcome: '' })}
        />
        <GovernmentChoice value={search.government ?? ''} onChange={(government) => narrow({ government })} />
        {isStreamKind(kind) && (
          <>
            <ChoiceField
              label={say('list.stage')}
              value={search.stage ?? ''}
              options={[any, ...codes(`stage.${kind}`)]}
              onChange={(stage) => narrow({ stage })}
            />
            <ChoiceField
              label={say('audit.outcome')}
              value={search.outcome ?? ''}
              options={[any, { value: 'open', text: say('audit.open') }, ...codes(`outcome.${kind}`)]}
              onChange={(outcome) => narrow({ outcome })}
            />
          </>
        )}
      </div>
    </>
  );
}

interface GovernmentChoiceProps {
  readonly value: string;
  readonly onChange: (government: string) => void;
}

/** One of the governments that the person reaches; nothing to choose where that is one. */
export function GovernmentChoice({ value, onChange }: GovernmentChoiceProps) {
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
