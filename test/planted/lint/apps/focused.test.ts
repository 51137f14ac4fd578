import { expect, test } from 'vitest';

test.only('runs alone', () => { // caught: no-focused-tests
  expect(1).toBe(1);
});

test.skip('never runs', () => { // caught: no-disabled-tests
  expect(1).toBe(2);
});
