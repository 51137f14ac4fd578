import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutSmall } from './small-groups.js';

const counts = (...sizes: readonly number[]) =>
  withoutSmall(
    sizes.map((count) => ({ count })),
    'count',
  ).map(({ count }) => count);

test('a group of fewer than five has no number', () => {
  expect(counts(12, 4, 3, 0)).toEqual([12, null, null, 0]);
});

test('where one is hidden, the next smallest is too, so that nobody reckons it from the sum', () => {
  expect(counts(12, 7, 4)).toEqual([12, null, null]);
});

test('no number from one to four is ever told, and none is told that the sum would give', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 12 }), (sizes) => {
      const told = counts(...sizes);
      const hidden = told.filter((one) => one === null).length;
      const isLone = hidden === 1 && sizes.filter((size) => size > 0).length > 1;
      return told.every((one) => one === null || one === 0 || one >= 5) && !isLone;
    }),
  );
});
