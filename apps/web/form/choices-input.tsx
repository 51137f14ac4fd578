import { useId, useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Button } from '../part/button.js';
import { SearchBox } from '../part/search-box.js';
import { useWords } from '../i18n/use-words.js';
import { choiceLine, labelText } from './choice-label.js';
import { FaultLine } from './fault-line.js';
import { RefusedChoices } from './refused-choices.js';
import { asList, textOf } from './values.js';
import type { InputProps } from './input-props.js';

const SEARCHED_FROM = 10;

/** Several of many values, to be searched when they are many. */
export function ChoicesInput({ field, value, choices, fault, onChange }: InputProps) {
  const words = useWords();
  const id = useId();
  const [q, setQ] = useState('');
  const chosen = asList(value);
  const found = choices.filter((choice) => choiceLine(words, choice).toLowerCase().includes(q.toLowerCase()));
  const all = choices.map((choice) => textOf(choice.value));
  return (
    <div className="field">
      {choices.length >= SEARCHED_FROM && (
        <SearchBox label={words.say('form.search')} value={q} onChange={setQ} />
      )}
      <CheckboxGroup
        className="check-group"
        value={[...chosen]}
        onChange={onChange}
        isInvalid={fault !== undefined}
        aria-describedby={`${id}-fault`}
      >
        <Label>
          {words.pick(field.title)}{' '}
          <span className="muted">({words.say('form.chosen', { count: chosen.length })})</span>
        </Label>
        <div className="check-list">
          {found.map((choice) => (
            <Checkbox key={textOf(choice.value)} value={textOf(choice.value)} className="check">
              <span className="check-mark" aria-hidden="true" />
              <span className="stacked">
                <bdi>{labelText(words, choice.label)}</bdi>
                {choice.hint && <bdi className="muted small">{labelText(words, choice.hint)}</bdi>}
              </span>
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
      <div className="row">
        <Button look="quiet" onPress={() => onChange(all)}>
          {words.say('form.all')}
        </Button>
        <Button look="quiet" onPress={() => onChange([])}>
          {words.say('form.none')}
        </Button>
      </div>
      <FaultLine id={`${id}-fault`} fault={fault} />
      <RefusedChoices field={field} />
    </div>
  );
}
