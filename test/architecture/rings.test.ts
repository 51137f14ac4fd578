import { expect, test } from 'vitest';
import { ringsAmong } from './support/rings.js';
import { sources, sourcesIn } from './support/tree.js';

/** Pairs of folders that import each other today. It only falls: whoever mends one lowers it here. */
const RINGS = 9;

const shipped = sources().filter((file) => !/^test\/|\.test\.tsx?$/.test(file));

test('as many folders import each other as is written down', () => {
  const rings = ringsAmong(shipped);
  expect(rings.length, rings.join('\n')).toBe(RINGS);
});

test('a planted ring is seen, also where it is of types alone, and one way is none', () => {
  expect(ringsAmong(sourcesIn('test/planted/rings'))).toEqual([
    'test/planted/rings/one ↔ test/planted/rings/two',
  ]);
});
