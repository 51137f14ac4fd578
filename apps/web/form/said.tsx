import { KIT_WORDS } from '../kit/words.js';
import { useClock } from '../time/use-clock.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords, type Words } from '../words/use-words.js';
import { labelText } from './choice-label.js';
import type { Field } from './field.js';
import { SaidResults } from './said-results.js';
import { asList, asTable, asText, textOf, type TypedResult, type Values } from './values.js';

interface SaidProps {
  readonly field: Field;
  readonly value: Values[string] | undefined;
}

/** Whether anything of the field will be sent. */
export const isFilled = ({ input }: Field, value: Values[string] | undefined): boolean => {
  if (input === 'choices') return asList(value).length > 0;
  if (input === 'scores' || input === 'checks') return Object.keys(asTable(value)).length > 0;
  return asText(value) !== '';
};

/** What a choice is called. */
const nameOf = (words: Words, { choices }: Field, code: string): string => {
  const choice = choices.find(({ value }) => textOf(value) === code);
  return choice ? labelText(words, choice.label) : code;
};

/** The whole of what was filled into one field. */
export function Said({ field, value }: SaidProps) {
  if (field.input === 'choices') return <SaidChoices field={field} value={value} />;
  if (field.input === 'scores') return <SaidResults field={field} results={asTable<TypedResult>(value)} />;
  if (field.input === 'checks') return <SaidChecks field={field} value={value} />;
  return <SaidText field={field} value={value} />;
}

function SaidText({ field, value }: SaidProps) {
  const words = useWords(KIT_WORDS);
  const { date } = useClock();
  const text = asText(value);
  if (field.input === 'hash' || field.input === 'file') return <p className="hash">{text}</p>;
  if (field.input === 'boolean') return <p>{words.say(text === 'true' ? 'form.yes' : 'form.no')}</p>;
  return (
    <p dir="auto" className="free-text">
      {field.input === 'date' ? date(text) : nameOf(words, field, text)}
    </p>
  );
}

function SaidChoices({ field, value }: SaidProps) {
  const words = useWords();
  return (
    <ul className="said">
      {asList(value).map((code) => (
        <li key={code}>
          <bdi>{nameOf(words, field, code)}</bdi>
        </li>
      ))}
    </ul>
  );
}

function SaidChecks({ field, value }: SaidProps) {
  const words = useWords(CODE_WORDS);
  return (
    <ul className="said">
      {Object.entries(asTable<string>(value)).map(([rule, met]) => (
        <li key={rule}>
          {nameOf(words, field, rule)}{' '}
          <strong>{words.say(met === 'true' ? 'result.met' : 'result.notMet')}</strong>
        </li>
      ))}
    </ul>
  );
}
