import { useClock } from '../time/use-clock.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { labelText } from './choice-label.js';
import type { Field } from './field.js';
import { textOf, type TypedResult } from './values.js';
import { FORM_WORDS } from './words.js';

interface SaidResultsProps {
  readonly field: Field;
  readonly results: { readonly [code: string]: TypedResult };
}

/** Each result that will be sealed, one a line; how many instruments get none is said, too. */
export function SaidResults({ field, results }: SaidResultsProps) {
  const words = useWords(CODE_WORDS, FORM_WORDS);
  const { date } = useClock();
  const given = field.choices.flatMap(({ value, label }) => {
    const result = results[textOf(value)];
    return result && (result.score || result.category) ? [{ code: textOf(value), label, ...result }] : [];
  });
  const left = field.choices.length - given.length;
  return (
    <>
      <table className="said-results">
        <tbody>
          {given.map(({ code, label, score, category, assessedOn }) => (
            <tr key={code}>
              <th scope="row">{labelText(words, label)}</th>
              <td className="number">{category ? words.word('category', category) : score}</td>
              <td className="number">{assessedOn && date(assessedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="muted small">{words.say('form.notGiven', { count: left })}</p>}
    </>
  );
}
