import { Link, useNavigate } from '@tanstack/react-router';
import { isStreamKind } from '../../api/stream-id.js';
import { ChoiceField, type Option } from '../../kit/choice-field.js';
import { KIT_WORDS } from '../../kit/words.js';
import { LIST_WORDS } from '../../list/words.js';
import { codesIn, type FamilyOf } from '../../words/phrase.js';
import { STAGE_WORDS } from '../../words/stage-words.js';
import { useWords } from '../../words/use-words.js';
import { RecordFilters, withoutEmpty } from './record-filters.js';
import type { StreamSearch } from './search.js';
import { AUDIT_WORDS } from './words.js';

/** Narrows the search; what is chosen stands in the address. */
export function AuditFilters({ search }: { readonly search: StreamSearch }) {
  const { say, word } = useWords(AUDIT_WORDS, KIT_WORDS, LIST_WORDS, STAGE_WORDS);
  const navigate = useNavigate({ from: '/audit' });
  const narrow = (change: StreamSearch) =>
    void navigate({ search: (old) => withoutEmpty({ ...old, ...change }), replace: true });
  const any = { value: '', text: say('filter.any') };
  const codes = (family: FamilyOf<keyof typeof STAGE_WORDS>): Option[] =>
    codesIn(STAGE_WORDS, family).map((code) => ({ value: code, text: word(family, code) }));
  const { kind = '', stage = '', outcome = '' } = search;
  /** Stages and outcomes are those of a kind. */
  const narrowAnew = (change: StreamSearch) =>
    narrow('kind' in change ? { ...change, stage: '', outcome: '' } : change);
  return (
    <>
      <p className="muted">
        {say('audit.lead')} <Link to="/audit/refusals">{say('refusals.title')}</Link>
      </p>
      <RecordFilters search={search} narrow={narrowAnew}>
        {isStreamKind(kind) && (
          <>
            <ChoiceField
              label={say('list.stage')}
              value={stage}
              options={[any, ...codes(`stage.${kind}`)]}
              onChange={(chosen) => narrow({ stage: chosen })}
            />
            <ChoiceField
              label={say('audit.outcome')}
              value={outcome}
              options={[any, { value: 'open', text: say('audit.open') }, ...codes(`outcome.${kind}`)]}
              onChange={(chosen) => narrow({ outcome: chosen })}
            />
          </>
        )}
      </RecordFilters>
    </>
  );
}
