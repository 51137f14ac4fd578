import { Button } from '../kit/button.js';
import { KIT_WORDS } from '../kit/words.js';
import { useWords } from '../words/use-words.js';
import type { FormState } from './use-form.js';
import { FORM_WORDS } from './words.js';

interface ButtonsProps {
  readonly form: FormState;
  readonly onCancel: () => void;
}

/** On, away, and what becomes of the draft. */
export function Buttons({ form, onCancel }: ButtonsProps) {
  const { say } = useWords(FORM_WORDS, KIT_WORDS);
  return (
    <>
      <div className="row">
        <Button type="submit" look="primary">
          {say('form.continue')}
        </Button>
        <Button onPress={onCancel}>{say('form.cancel')}</Button>
        {form.isDrafted && (
          <Button look="quiet" onPress={form.discard}>
            {say('form.discard')}
          </Button>
        )}
      </div>
      {form.isDrafted && <p className="muted small">{say('form.draft')}</p>}
    </>
  );
}
