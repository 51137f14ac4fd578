import { expect, test } from 'vitest';
import { hasLeft, placeOfStream, placeOnPath, stageOfCycle } from './five-stages.contract.js';

const fresh = { verifier: null, mappedBox: null, box: null };

test.each([
  [{ ...fresh, stage: 'revision' }, 0, false],
  [{ ...fresh, stage: 'calibration', verifier: 'v', mappedBox: 8 }, 2, false],
  [{ ...fresh, stage: 'rejected', verifier: 'v' }, 0, true],
  [{ ...fresh, stage: 'excluded', verifier: 'v' }, 1, true],
  [{ stage: 'committed', verifier: 'v', mappedBox: 8, box: 9 }, 5, false],
])('a case that reached %o stands at %i', (reached, place, left) => {
  expect(placeOnPath(reached)).toBe(place);
  expect(hasLeft('case', reached.stage)).toBe(left);
});

test.each([
  ['case', 'revision', 'nomination'],
  ['case', 'succession', 'placement'],
  ['case', 'committed', 'committed'],
  ['case', 'rejected', 'rejected'],
  ['cycle', 'verification', 'verification'],
])('a %s in %s is in %s', (kind, stage, shown) => {
  expect(stageOfCycle(kind, stage)).toBe(shown);
});

test.each([
  ['session', 'locked', 2, false],
  ['session', 'returned', 2, true],
  ['succession', 'concluding', 3, false],
  ['succession', 'lapsed', 3, true],
  ['signing', 'signing', 4, false],
  ['signing', 'completed', 5, false],
  ['signing', 'returned', 4, true],
] as const)('a %s in %s stands at %i', (kind, stage, place, left) => {
  expect(placeOfStream(kind, stage)).toBe(place);
  expect(hasLeft(kind, stage)).toBe(left);
});
