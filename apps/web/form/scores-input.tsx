import { useId } from 'react';
import { useWords } from '../words/use-words.js';
import { FaultLine } from './fault-line.js';
import { isGap } from './fault.js';
import type { InputProps } from './input-props.js';
import { ResultRow } from './result-row.js';
import { faultsOfResults } from './value-faults.js';
import { asTable, textOf, type TypedResult } from './values.js';
import { FORM_WORDS } from './words.js';

/** One result per instrument; an instrument left empty is not recorded. */
export function ScoresInput({ field, value, fault, onChange }: InputProps) {
  const { say, pick } = useWords(FORM_WORDS);
  const id = useId();
  const results = asTable<TypedResult>(value);
  const faults = faultsOfResults(field, results);
  const said = (code: string) => {
    const found = faults[code];
    return found && (fault !== undefined || !isGap(found)) ? found : undefined;
  };
  const change = (code: string, result: TypedResult) => onChange({ ...results, [code]: result });
  return (
    <fieldset className="field results">
      <legend className="label">{pick(field.title)}</legend>
      <p className="muted small">{say('form.scoresHint')}</p>
      {field.choices.map((choice) => (
        <ResultRow
          key={textOf(choice.value)}
          choice={choice}
          result={results[textOf(choice.value)] ?? {}}
          fault={said(textOf(choice.value))}
          bounds={field}
          onChange={(result) => change(textOf(choice.value), result)}
        />
      ))}
      <FaultLine id={`${id}-fault`} fault={fault} />
    </fieldset>
  );
}
