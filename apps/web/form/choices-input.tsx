import { useId, useState } from 'react';
import { Button } from '../kit/button.js';
import { SearchBox } from '../kit/search-box.js';
import { useWords } from '../words/use-words.js';
import { CheckItem } from './check-item.js';
import { choiceLine } from './choice-label.js';
import { FaultLine } from './fault-line.js';
import type { InputProps } from './input-props.js';
import { RefusedChoices } from './refused-choices.js';
import { asList, textOf } from './values.js';
import { FORM_WORDS } from './words.js';

const SEARCHED_FROM = 10;

/** Several of many values, to be searched when they are many. */
export function ChoicesInput({ field, value, choices, fault, onChange }: InputProps) {
  const words = useWords(FORM_WORDS);
  const id = useId();
  const [q, setQ] = useState('');
  const chosen = asList(value);
  const found = choices.filter((choice) => choiceLine(words, choice).toLowerCase().includes(q.toLowerCase()));
  const toggle = (text: string) =>
    onChange(chosen.includes(text) ? chosen.filter((one) => one !== text) : [...chosen, text]);
  return (
    <fieldset
      className="field"
      aria-invalid={fault !== undefined || undefined}
      aria-describedby={fault ? `${id}-fault` : undefined}
    >
      <legend className="label">{words.pick(field.title)}</legend>
      <p className="muted small" role="status">
        {words.say('form.chosen', { count: chosen.length })}
      </p>
      {choices.length >= SEARCHED_FROM && (
        <SearchBox label={words.say('form.search')} value={q} onChange={setQ} />
      )}
      <div className="check-list">
        {found.map((choice) => (
          <CheckItem
            key={textOf(choice.value)}
            choice={choice}
            isChosen={chosen.includes(textOf(choice.value))}
            onToggle={() => toggle(textOf(choice.value))}
          />
        ))}
      </div>
      <div className="row">
        <Button look="quiet" onPress={() => onChange(choices.map((choice) => textOf(choice.value)))}>
          {words.say('form.all')}
        </Button>
        <Button look="quiet" onPress={() => onChange([])}>
          {words.say('form.none')}
        </Button>
      </div>
      <FaultLine id={`${id}-fault`} fault={fault} />
      <RefusedChoices field={field} />
    </fieldset>
  );
}
