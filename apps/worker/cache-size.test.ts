import { expect, test } from 'vitest';
import { cachedWorkflowsMax } from './cache-size.js';

const GIB = 2 ** 30;

test('the cache holds what the heap can hold, and never needs more than a few GiB', () => {
  expect(cachedWorkflowsMax(4 * GIB)).toBe(3000);
  expect(cachedWorkflowsMax(64 * GIB)).toBe(3000);
  expect(cachedWorkflowsMax(2 * GIB)).toBe(1548);
});

test('a heap that could hold none keeps a few all the same', () => {
  expect(cachedWorkflowsMax(GIB / 4)).toBe(100);
});
