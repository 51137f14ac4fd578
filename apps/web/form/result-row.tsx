import { useId } from 'react';
import type { Choice } from '../api/contract.js';
import { useWords } from '../words/use-words.js';
import { labelText } from './choice-label.js';
import { FaultLine } from './fault-line.js';
import type { Fault } from './fault.js';
import type { Field } from './field.js';
import { ResultInput } from './result-input.js';
import type { TypedResult } from './values.js';
import { FORM_WORDS } from './words.js';

export interface ResultRowProps {
  readonly choice: Choice;
  readonly result: TypedResult;
  readonly fault: Fault | undefined;
  readonly bounds: Pick<Field, 'earliest' | 'latest'>;
  readonly onChange: (result: TypedResult) => void;
}

/** One instrument: its score or category, and the day it was assessed on. */
export function ResultRow({ choice, result, fault, bounds, onChange }: ResultRowProps) {
  const words = useWords(FORM_WORDS);
  const id = useId();
  return (
    <div
      className="result-row"
      role="group"
      aria-labelledby={`${id}-name`}
      aria-describedby={fault ? `${id}-fault` : undefined}
    >
      <p id={`${id}-name`} className="stacked">
        <bdi>{labelText(words, choice.label)}</bdi>
        {choice.recorded && (
          <span className="muted small">
            {words.say('form.recorded', {
              score: choice.recorded.score / 100,
              day: choice.recorded.assessedOn,
            })}
          </span>
        )}
      </p>
      <ResultInput choice={choice} result={result} isInvalid={fault === 'noScore'} onChange={onChange} />
      <label className="stacked small" htmlFor={`${id}-day`}>
        {words.say('form.assessedOn')}
        <input
          id={`${id}-day`}
          type="date"
          min={bounds.earliest}
          max={bounds.latest}
          aria-invalid={(fault !== undefined && fault !== 'noScore') || undefined}
          value={result.assessedOn ?? ''}
          onChange={(event) => onChange({ ...result, assessedOn: event.target.value })}
        />
      </label>
      <FaultLine id={`${id}-fault`} fault={fault} field={bounds} />
    </div>
  );
}
