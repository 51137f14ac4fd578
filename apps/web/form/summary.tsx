import { KIT_WORDS } from '../kit/words.js';
import type { Clock } from '../time/clock.js';
import { useClock } from '../time/use-clock.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords, type WordsOf } from '../words/use-words.js';
import { labelText } from './choice-label.js';
import type { Field } from './field.js';
import type { FormState } from './use-form.js';
import { asList, asTable, asText, textOf, type TypedResult, type Values } from './values.js';
import { FORM_WORDS } from './words.js';

type SummaryWords = WordsOf<typeof CODE_WORDS | typeof FORM_WORDS | typeof KIT_WORDS>;

const SHOWN_MAX = 300;

/** What was filled in, in words. */
export function Summary({ form }: { readonly form: FormState }) {
  const words: SummaryWords = useWords(CODE_WORDS, FORM_WORDS, KIT_WORDS);
  const clock = useClock();
  const lines = form.fields
    .map((field) => [field, said(field, form.values[field.name], words, clock)] as const)
    .filter(([, text]) => text !== '');
  return (
    <dl className="summary">
      {lines.map(([field, text]) => (
        <div key={field.name}>
          <dt className="muted small">{words.pick(field.title)}</dt>
          <dd dir="auto" className="free-text">
            {text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function said(field: Field, value: Values[string] | undefined, words: SummaryWords, clock: Clock): string {
  if (field.input === 'choices') return words.say('form.chosen', { count: asList(value).length });
  if (field.input === 'scores') return results(field, asTable<TypedResult>(value), words, clock);
  if (field.input === 'checks') return checks(field, asTable<string>(value), words);
  const text = asText(value);
  if (field.input === 'boolean' && text) return words.say(text === 'true' ? 'form.yes' : 'form.no');
  if (field.input === 'date' && text) return clock.date(text);
  const choice = field.choices.find((one) => textOf(one.value) === text);
  return choice ? labelText(words, choice.label) : text;
}

const nameIn = (field: Field, code: string, words: SummaryWords): string => {
  const choice = field.choices.find((one) => textOf(one.value) === code);
  return choice ? labelText(words, choice.label) : code;
};

const results = (
  field: Field,
  table: { [code: string]: TypedResult },
  words: SummaryWords,
  clock: Clock,
): string =>
  Object.entries(table)
    .filter(([, { score, category }]) => score || category)
    .map(([code, { score, category, assessedOn }]) =>
      [
        nameIn(field, code, words),
        category ? words.word('category', category) : score,
        assessedOn && clock.date(assessedOn),
      ].join(' · '),
    )
    .join('\n');

const checks = (field: Field, table: { [rule: string]: string }, words: SummaryWords): string =>
  Object.entries(table)
    .map(
      ([rule, met]) =>
        `${nameIn(field, rule, words)} ${words.say(met === 'true' ? 'result.met' : 'result.notMet')}`,
    )
    .join('\n');
