import { useId } from 'react';
import { ChoiceField } from '../kit/choice-field.js';
import { RadioChoice } from '../kit/radio-choice.js';
import { useWords } from '../words/use-words.js';
import { choiceLine, labelText } from './choice-label.js';
import { FaultLine } from './fault-line.js';
import type { InputProps } from './input-props.js';
import { RefusedChoices } from './refused-choices.js';
import { asText, textOf } from './values.js';
import { FORM_WORDS } from './words.js';

/** More than these are a list to open, not a row of buttons. */
const IN_SIGHT_MAX = 7;

/** One of several values. */
export function ChoiceInput({ field, value, choices, fault, onChange }: InputProps) {
  const words = useWords(FORM_WORDS);
  const id = useId();
  const label = words.pick(field.title);
  const shown = choices.length > IN_SIGHT_MAX;
  return (
    <div className="field">
      {shown ? (
        <ChoiceField
          label={label}
          value={asText(value)}
          options={[
            { value: '', text: words.say('form.choose') },
            ...choices.map((choice) => ({ value: textOf(choice.value), text: choiceLine(words, choice) })),
          ]}
          onChange={onChange}
          isRequired={field.isRequired}
          isInvalid={fault !== undefined}
        />
      ) : (
        <RadioChoice
          label={label}
          value={asText(value) || null}
          options={choices.map((choice) => ({
            value: textOf(choice.value),
            text: <bdi>{labelText(words, choice.label)}</bdi>,
            hint: choice.hint && <bdi>{labelText(words, choice.hint)}</bdi>,
          }))}
          onChange={onChange}
          isInvalid={fault !== undefined}
          isRequired={field.isRequired}
          describedBy={fault ? `${id}-fault` : undefined}
        />
      )}
      {choices.length === 0 && <p className="muted small">{words.say('form.nothingToChoose')}</p>}
      <FaultLine id={`${id}-fault`} fault={fault} />
      <RefusedChoices field={field} />
    </div>
  );
}
