import { useId } from 'react';
import { RadioChoice } from '../kit/radio-choice.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { labelText } from './choice-label.js';
import { FaultLine } from './fault-line.js';
import type { InputProps } from './input-props.js';
import { asTable, textOf } from './values.js';

/** One answer per requirement that the data could not settle. */
export function ChecksInput({ field, value, fault, onChange }: InputProps) {
  const words = useWords(CODE_WORDS);
  const id = useId();
  const answers = asTable<string>(value);
  if (field.choices.length === 0) return null;
  return (
    <fieldset className="field checks">
      <legend className="label">{words.pick(field.title)}</legend>
      {field.choices.map((choice) => {
        const rule = textOf(choice.value);
        return (
          <RadioChoice
            key={rule}
            label={labelText(words, choice.label)}
            value={answers[rule] ?? null}
            options={[
              { value: 'true', text: words.say('result.met') },
              { value: 'false', text: words.say('result.notMet') },
            ]}
            onChange={(met) => onChange({ ...answers, [rule]: met })}
            isInvalid={fault !== undefined && answers[rule] === undefined}
            inRow
          />
        );
      })}
      <FaultLine id={`${id}-fault`} fault={fault} />
    </fieldset>
  );
}
