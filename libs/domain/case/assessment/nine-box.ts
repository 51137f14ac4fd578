import type { Level } from '../../policy/policy-version.js';

/**
 * The nine-box of PermenPANRB 3/2020 (domain reference 3.2), performance first, then potential. The numbering
 * follows no arithmetic: it is a lookup and stays one.
 */
const BOXES: { readonly [performance in Level]: { readonly [potential in Level]: number } } = {
  high: { low: 4, middle: 7, high: 9 },
  middle: { low: 2, middle: 5, high: 8 },
  low: { low: 1, middle: 3, high: 6 },
};

/** The box 1 to 9 of a performance level and a potential level. */
export function boxOf(performance: Level, potential: Level): number {
  return BOXES[performance][potential];
}
