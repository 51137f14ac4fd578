import { expect, test } from 'vitest';
import { LOCKS } from './advisory-locks.js';

test('no two tasks of an installation share a lock: one would wait for the other for ever', () => {
  const numbers = Object.values(LOCKS);
  expect(new Set(numbers).size).toBe(numbers.length);
});
