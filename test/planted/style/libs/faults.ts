/** Every fault of style, once. Compiled by nobody. */
import { one } from './elsewhere.js';
export * from './elsewhere.js';
export * as all from './elsewhere.js';

// oxlint-disable-next-line no-console
export function undocumented(): number {
  const two = one + one;
  return two;
}

const long = (): number => {
  // line 1 of a story that nobody can keep in mind
  // line 2 of a story that nobody can keep in mind
  // line 3 of a story that nobody can keep in mind
  // line 4 of a story that nobody can keep in mind
  // line 5 of a story that nobody can keep in mind
  // line 6 of a story that nobody can keep in mind
  // line 7 of a story that nobody can keep in mind
  // line 8 of a story that nobody can keep in mind
  // line 9 of a story that nobody can keep in mind
  // line 10 of a story that nobody can keep in mind
  // line 11 of a story that nobody can keep in mind
  // line 12 of a story that nobody can keep in mind
  // line 13 of a story that nobody can keep in mind
  // line 14 of a story that nobody can keep in mind
  // line 15 of a story that nobody can keep in mind
  // line 16 of a story that nobody can keep in mind
  // line 17 of a story that nobody can keep in mind
  // line 18 of a story that nobody can keep in mind
  // line 19 of a story that nobody can keep in mind
  // line 20 of a story that nobody can keep in mind
  // line 21 of a story that nobody can keep in mind
  // line 22 of a story that nobody can keep in mind
  // line 23 of a story that nobody can keep in mind
  // line 24 of a story that nobody can keep in mind
  // line 25 of a story that nobody can keep in mind
  // line 26 of a story that nobody can keep in mind
  // line 27 of a story that nobody can keep in mind
  // line 28 of a story that nobody can keep in mind
  // line 29 of a story that nobody can keep in mind
  // line 30 of a story that nobody can keep in mind
  // line 31 of a story that nobody can keep in mind
  // line 32 of a story that nobody can keep in mind
  // line 33 of a story that nobody can keep in mind
  // line 34 of a story that nobody can keep in mind
  // line 35 of a story that nobody can keep in mind
  // line 36 of a story that nobody can keep in mind
  // line 37 of a story that nobody can keep in mind
  // line 38 of a story that nobody can keep in mind
  // line 39 of a story that nobody can keep in mind
  // line 40 of a story that nobody can keep in mind
  // line 41 of a story that nobody can keep in mind
  // line 42 of a story that nobody can keep in mind
  // line 43 of a story that nobody can keep in mind
  // line 44 of a story that nobody can keep in mind
  // line 45 of a story that nobody can keep in mind
  // line 46 of a story that nobody can keep in mind
  // line 47 of a story that nobody can keep in mind
  // line 48 of a story that nobody can keep in mind
  return one;
};

// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
// filler: a file that is read by scrolling
export const last = long;
