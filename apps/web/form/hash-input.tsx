import { useWords } from '../words/use-words.js';
import type { InputProps } from './input-props.js';
import { asText } from './values.js';
import { FORM_WORDS } from './words.js';

/** What is signed or named by its hash: shown, never typed. */
export function HashInput({ field, value }: InputProps) {
  const { say, pick } = useWords(FORM_WORDS);
  return (
    <details className="field seal">
      <summary>{say('form.seal')}</summary>
      <p className="label">{pick(field.title)}</p>
      <p className="hash">{asText(value)}</p>
      <p className="muted small">{say('form.hashHint')}</p>
    </details>
  );
}
