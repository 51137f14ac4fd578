import { useId } from 'react';
import { BOX_ROWS } from '../calibration/boxes.js';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Label } from 'react-aria-components/Label';
import { useWords } from '../i18n/use-words.js';
import { FaultLine } from './fault-line.js';
import { asText, textOf } from './values.js';
import type { InputProps } from './input-props.js';

/** A box of the nine, laid out as the regulation draws them; boxes that can't be chosen are there but closed. */
export function BoxInput({ field, value, choices, fault, onChange }: InputProps) {
  const { word, pick } = useWords();
  const id = useId();
  const open = choices.map((choice) => textOf(choice.value));
  return (
    <div className="field">
      <RadioGroup
        className="box-input"
        value={asText(value) || null}
        onChange={onChange}
        isInvalid={fault !== undefined}
        aria-describedby={`${id}-fault`}
      >
        <Label>{pick(field.title)}</Label>
        <div className="box-grid">
          {BOX_ROWS.flat().map((box) => (
            <Radio
              key={box}
              value={String(box)}
              className="box-radio"
              isDisabled={field.choices.length > 0 && !open.includes(String(box))}
              aria-label={`${box}: ${word('box', String(box))}`}
            >
              <strong>{box}</strong>
              <span className="small">{word('box', String(box))}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <FaultLine id={`${id}-fault`} fault={fault} />
    </div>
  );
}
