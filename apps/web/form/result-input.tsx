import { useId } from 'react';
import type { Choice } from '../api/contract.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import type { TypedResult } from './values.js';
import { FORM_WORDS } from './words.js';

interface ResultInputProps {
  readonly choice: Choice;
  readonly result: TypedResult;
  readonly isInvalid: boolean;
  readonly onChange: (result: TypedResult) => void;
}

/** A category of the instrument's point table, or a score where it has none. */
export function ResultInput({ choice, result, isInvalid, onChange }: ResultInputProps) {
  const { say, word } = useWords(CODE_WORDS, FORM_WORDS);
  const id = useId();
  const { categories = [] } = choice;
  if (categories.length === 0)
    return (
      <label className="stacked small" htmlFor={id}>
        {say('form.score')}
        <input
          id={id}
          inputMode="decimal"
          maxLength={6}
          aria-invalid={isInvalid || undefined}
          value={result.score ?? ''}
          onChange={(event) => onChange({ ...result, score: event.target.value })}
        />
      </label>
    );
  return (
    <label className="stacked small" htmlFor={id}>
      {say('form.category')}
      <select
        id={id}
        value={result.category ?? ''}
        onChange={(event) => onChange({ ...result, category: event.target.value })}
      >
        <option value="">–</option>
        {categories.map((category) => (
          <option key={category} value={category}>
            {word('category', category)}
          </option>
        ))}
      </select>
    </label>
  );
}
