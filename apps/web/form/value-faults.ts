import { SCORE_FORM } from '../../../libs/contracts/wire/score-form.js';
import type { Fault } from './fault.js';
import type { Field } from './field.js';
import type { TypedResult } from './values.js';

type Bounds = Pick<Field, 'earliest' | 'latest'>;

/** A day outside those that the law takes, as the server has told them. @param day ISO date */
export function faultOfDay({ earliest, latest }: Bounds, day: string): Fault | null {
  if (latest !== undefined && day > latest) return 'tooLate';
  return earliest !== undefined && day < earliest ? 'tooEarly' : null;
}

/** What is wrong with each result that has been begun, by instrument. */
export function faultsOfResults(
  bounds: Bounds,
  table: { readonly [code: string]: TypedResult },
): { readonly [code: string]: Fault } {
  const found = Object.entries(table).flatMap(([code, result]) => {
    const fault = faultOfResult(bounds, result);
    return fault ? [[code, fault] as const] : [];
  });
  return Object.fromEntries(found);
}

function faultOfResult(bounds: Bounds, { score, category, assessedOn }: TypedResult): Fault | null {
  if (score && !SCORE_FORM.test(score.trim().replace(',', '.'))) return 'noScore';
  const late = assessedOn ? faultOfDay(bounds, assessedOn) : null;
  if (late) return late;
  return (score || category) && !assessedOn ? 'unfinished' : null;
}
