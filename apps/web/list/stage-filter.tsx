import { useNavigate, useSearch } from '@tanstack/react-router';
import type { StreamKind } from '../../../libs/contracts/kinds.js';
import { Button } from '../kit/button.js';
import { ChoiceField } from '../kit/choice-field.js';
import { KIT_WORDS } from '../kit/words.js';
import { codesIn } from '../words/phrase.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { useWords } from '../words/use-words.js';
import type { ListSearch } from './list-search.js';
import { LIST_WORDS } from './words.js';

/** Narrows a list to one stage of its kind; a cycle it was narrowed to can be let go. */
export function StageFilter({ kind }: { readonly kind: StreamKind }) {
  const { say, word } = useWords(KIT_WORDS, LIST_WORDS, STAGE_WORDS);
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const family = `stage.${kind}` as const;
  const narrow = (change: { readonly stage?: string | undefined; readonly cycle?: undefined }) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <div className="filters">
      <ChoiceField
        label={say('list.stage')}
        value={search.stage ?? ''}
        options={[
          { value: '', text: say('filter.any') },
          ...codesIn(STAGE_WORDS, family).map((stage) => ({ value: stage, text: word(family, stage) })),
        ]}
        onChange={(stage) => narrow({ stage: stage || undefined })}
      />
      {search.cycle && (
        <Button look="quiet" onPress={() => narrow({ cycle: undefined })}>
          {say('list.allCycles')}
        </Button>
      )}
    </div>
  );
}
