import { expect, test } from 'vitest';
import { Limit } from './limit.js';

/** How many of so many requests get through. */
function through(limit: Limit, name: string, requests: number): number {
  let passed = 0;
  for (let request = 0; request < requests; request++) {
    try {
      limit.take(name);
      passed += 1;
    } catch (error) {
      expect(error).toMatchObject({ code: 'TooManyRequests' });
    }
  }
  return passed;
}

test('a minute’s worth at once, then steadily more, and never more than a minute’s worth', () => {
  let now = 0;
  const limit = new Limit(60, () => now);
  expect(through(limit, 'a', 100)).toBe(60);
  now += 1_500;
  expect(through(limit, 'a', 100)).toBe(1);
  now += 10_000;
  expect(through(limit, 'a', 100)).toBe(10);
  now += 3_600_000;
  expect(through(limit, 'a', 100)).toBe(60);
});

test('one name’s requests are nobody else’s', () => {
  const limit = new Limit(2, () => 0);
  expect([through(limit, 'a', 5), through(limit, 'b', 1)]).toEqual([2, 1]);
});

test('names without end do not fill the memory: who has not asked for longest is forgotten', () => {
  const limit = new Limit(1, () => 0);
  limit.take('first');
  limit.take('second');
  for (let name = 0; name < 9_999; name++) limit.take(String(name));
  expect([through(limit, 'first', 1), through(limit, '9998', 1)]).toEqual([1, 0]);
});
