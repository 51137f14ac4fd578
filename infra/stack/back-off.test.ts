import { expect, test } from 'vitest';
import { BackOff } from './back-off.js';

const patience = { waitsMs: [0, 500, 2_000], recoveredMs: 60_000 };

test('a part that dies at once each time is waited for longer, then given up', () => {
  const backOff = new BackOff(patience);
  const waits = [1, 2, 3, 4].map(() => backOff.after(10)?.waitMs);
  expect(waits).toEqual([0, 500, 2_000, undefined]);
});

test('a part that had recovered is started at once, however often it died before', () => {
  const backOff = new BackOff(patience);
  for (let death = 0; death < 3; death += 1) backOff.after(10);
  expect(backOff.after(60_000)).toEqual({ waitMs: 0, deaths: 1 });
  expect(backOff.after(10)).toEqual({ waitMs: 500, deaths: 2 });
});
