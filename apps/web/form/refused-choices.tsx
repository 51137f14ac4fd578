import { Fixer } from '../refusal/fixer.js';
import { Datum } from '../value/datum.js';
import { useWords } from '../words/use-words.js';
import { labelText } from './choice-label.js';
import type { Field } from './field.js';
import { FORM_WORDS } from './words.js';

/** So few stand open: who reads the form knows at once what would be refused. */
const SHOWN_MAX = 3;

/** Values that can't be chosen now, each with the rule that stands in the way, what it looked at and who can change that. */
export function RefusedChoices({ field }: { readonly field: Field }) {
  const words = useWords(FORM_WORDS);
  if (field.refused.length === 0) return null;
  return (
    <details className="refused-choices small" open={field.refused.length <= SHOWN_MAX}>
      <summary>{words.say('form.refused', { count: field.refused.length })}</summary>
      <ul>
        {field.refused.map(({ value, label, obstacle }) => (
          <li key={String(value)}>
            <bdi>{labelText(words, label)}</bdi>: {words.pick(obstacle.sentence)}{' '}
            <span className="muted">({obstacle.article})</span>
            <Datum datum={obstacle.datum} rule={obstacle.code} kind="" />
            <Fixer fixer={obstacle.fixer} />
          </li>
        ))}
      </ul>
    </details>
  );
}
