import { expect, test } from 'vitest';
import { STRETCH, stretchAt } from './stretch.js';

const events = Array.from({ length: 2 * STRETCH }, (_, index) => ({ act: Math.floor(index / 10) }));

test('the stretch of an act begins with its first event', () => {
  expect(stretchAt(events, 0)).toBe(0);
  expect(stretchAt(events, 31)).toBe(310);
});

test('a history that is drawn whole, or holds no event of the act, is shown from its beginning', () => {
  expect(stretchAt(events.slice(0, STRETCH), 3)).toBe(0);
  expect(stretchAt(events, 100_000)).toBe(0);
  expect(stretchAt([], 1)).toBe(0);
});
