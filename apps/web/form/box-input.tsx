import { useId } from 'react';
import { BOX_ROWS } from '../kit/boxes.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { FaultLine } from './fault-line.js';
import type { InputProps } from './input-props.js';
import { asText, textOf } from './values.js';

/** A box of the nine, laid out as the regulation draws them; boxes that can't be chosen are there but closed. */
export function BoxInput({ field, value, choices, fault, onChange }: InputProps) {
  const { word, pick } = useWords(CODE_WORDS);
  const id = useId();
  const open = choices.map((choice) => textOf(choice.value));
  return (
    <fieldset
      role="radiogroup"
      className="field"
      aria-required={field.isRequired || undefined}
      aria-invalid={fault !== undefined || undefined}
      aria-describedby={fault ? `${id}-fault` : undefined}
    >
      <legend className="label">{pick(field.title)}</legend>
      <div className="box-grid">
        {BOX_ROWS.flat().map((box) => (
          <label key={box} className="box-radio">
            <span>
              <input
                type="radio"
                name={id}
                value={box}
                checked={asText(value) === String(box)}
                disabled={field.choices.length > 0 && !open.includes(String(box))}
                onChange={() => onChange(String(box))}
              />{' '}
              <strong>{box}</strong>
            </span>
            <span className="visually-hidden">{word('box', String(box))}</span>
          </label>
        ))}
      </div>
      {asText(value) && <p className="small">{word('box', asText(value))}</p>}
      <FaultLine id={`${id}-fault`} fault={fault} />
    </fieldset>
  );
}
