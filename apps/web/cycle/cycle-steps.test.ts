import { expect, test } from 'vitest';
import { stepOf } from './cycle-steps.js';

test.each([
  [{ stage: 'verification', verifier: null, outcome: null }, 0],
  [{ stage: 'returned', verifier: 'v', outcome: 'returned' }, 1],
  [{ stage: 'opening', verifier: 'v', outcome: null }, 2],
  [{ stage: 'closing', verifier: 'v', outcome: 'closed' }, 4],
])('%o stands at step %i', (cycle, step) => {
  expect(stepOf(cycle)).toBe(step);
});
