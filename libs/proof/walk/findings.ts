import type { Difference, Report } from '../checks/difference.js';

/** Differences kept for the list; the count goes on. */
const KEPT_MAX = 20;

/** The differences of one part of a replay: the first ones, and how many there are. */
export class Findings {
  readonly first: Difference[] = [];
  count = 0;

  readonly report: Report = (difference) => {
    this.count += 1;
    if (this.first.length < KEPT_MAX) this.first.push(difference);
  };
}

/** A difference as a line: where, which field, what. */
export const lineOf = ({ stream, run, seq, field, what }: Difference): string =>
  `${stream}${run ? `, run ${run}` : ''}${seq > 0 ? `, act ${seq}` : ''}, ${field}: ${what}`;
