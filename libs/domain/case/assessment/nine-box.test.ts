import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nationalPolicy } from '../../policy/seed-policies.js';
import { levelOf } from './axes.js';
import { boxOf } from './nine-box.js';

describe('Kotak manajemen talenta', () => {
  it.each([
    ['high', 'low', 4],
    ['high', 'middle', 7],
    ['high', 'high', 9],
    ['middle', 'low', 2],
    ['middle', 'middle', 5],
    ['middle', 'high', 8],
    ['low', 'low', 1],
    ['low', 'middle', 3],
    ['low', 'high', 6],
  ] as const)('performance %s and potential %s is box %i', (performance, potential, box) => {
    expect(boxOf(performance, potential)).toBe(box);
  });

  it('maps every pair of scores to exactly one box', () => {
    const score = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(score, score, (performance, potential) => {
        const of = (sum: number) => levelOf({ sum, weight: 1 }, nationalPolicy);
        const box = boxOf(of(performance), of(potential));
        expect(Number.isInteger(box) && box >= 1 && box <= 9).toBe(true);
      }),
    );
  });
});
