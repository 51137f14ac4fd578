import { expect, test } from 'vitest';
import { BackOff } from './back-off.js';

test('what is tried again and again is left alone for longer and longer, and at last for five minutes', () => {
  const backOff = new BackOff();
  const pauses: number[] = [];
  let now = 0;
  for (let tries = 0; tries < 8; tries++) {
    backOff.note('a', now);
    const began = now;
    while (backOff.resting(now).includes('a')) now += 1_000;
    pauses.push((now - began) / 1_000);
  }
  expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 300, 300]);
});

test('what was not tried for a while begins anew', () => {
  const backOff = new BackOff();
  backOff.note('a', 0);
  backOff.note('a', 5_000);
  expect(backOff.resting(14_999)).toEqual(['a']);
  expect(backOff.resting(1_000_000)).toEqual([]);
  backOff.note('a', 1_000_000);
  expect(backOff.resting(1_004_999)).toEqual(['a']);
  expect(backOff.resting(1_005_000)).toEqual([]);
});
