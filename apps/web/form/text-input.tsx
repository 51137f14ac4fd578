import { useId } from 'react';
import { useWords } from '../words/use-words.js';
import { FaultLine } from './fault-line.js';
import type { InputProps } from './input-props.js';
import { asText } from './values.js';
import { FORM_WORDS } from './words.js';

const LONG = 'text';

/** A text, long or short, or a day. */
export function TextInput({ field, value, fault, onChange }: InputProps) {
  const { say, pick } = useWords(FORM_WORDS);
  const id = useId();
  const shared = {
    id,
    value: asText(value),
    required: field.isRequired,
    'aria-required': field.isRequired,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault ? `${id}-fault` : `${id}-hint`,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  const { example, lengthMax } = field;
  return (
    <div className="field">
      <label htmlFor={id}>{pick(field.title)}</label>
      {field.input === LONG ? (
        <textarea {...shared} dir="auto" />
      ) : (
        <input
          {...shared}
          type={field.input === 'date' ? 'date' : 'text'}
          min={field.earliest}
          max={field.latest}
          dir="auto"
          autoComplete="off"
        />
      )}
      <p id={`${id}-hint`} className="muted small">
        {example && say('form.example', { example })}
        {field.input === LONG &&
          lengthMax &&
          say('form.length', { count: asText(value).length, max: lengthMax })}
      </p>
      <FaultLine id={`${id}-fault`} fault={fault} field={field} />
    </div>
  );
}
