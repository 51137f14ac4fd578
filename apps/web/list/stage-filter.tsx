import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '../kit/button.js';
import { ChoiceField } from '../kit/choice-field.js';
import { PHRASES } from '../words/dictionary.js';
import { useWords } from '../words/use-words.js';
import type { ListSearch } from './list-search.js';

/** Narrows a list to one stage of its kind; a cycle it was narrowed to can be let go. */
export function StageFilter({ kind }: { readonly kind: string }) {
  const { say, word } = useWords();
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const family = `stage.${kind}`;
  const stages = Object.keys(PHRASES)
    .filter((key) => key.startsWith(`${family}.`))
    .map((key) => key.slice(family.length + 1));
  const narrow = (change: { readonly stage?: string | undefined; readonly cycle?: undefined }) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <div className="filters">
      <ChoiceField
        label={say('list.stage')}
        value={search.stage ?? ''}
        options={[
          { value: '', text: say('filter.any') },
          ...stages.map((stage) => ({ value: stage, text: word(family, stage) })),
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
