import { useId } from 'react';
import { RadioChoice } from '../kit/radio-choice.js';
import { KIT_WORDS } from '../kit/words.js';
import { useWords } from '../words/use-words.js';
import { FaultLine } from './fault-line.js';
import type { InputProps } from './input-props.js';
import { asText } from './values.js';

/** Yes or no, with neither chosen beforehand. */
export function BooleanInput({ field, value, fault, onChange }: InputProps) {
  const { say, pick } = useWords(KIT_WORDS);
  const id = useId();
  return (
    <div className="field">
      <RadioChoice
        label={pick(field.title)}
        value={asText(value) || null}
        options={[
          { value: 'true', text: say('form.yes') },
          { value: 'false', text: say('form.no') },
        ]}
        onChange={onChange}
        isInvalid={fault !== undefined}
        isRequired={field.isRequired}
        describedBy={fault ? `${id}-fault` : undefined}
        inRow
      />
      <FaultLine id={`${id}-fault`} fault={fault} />
    </div>
  );
}
