import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAgo, TODAY } from '../../../../test/builders/desk.js';
import type { Instrument, PolicyVersion } from '../../policy/policy-version.js';
import { nationalPolicy } from '../../policy/seed-policies.js';
import { axesOf, notAssessed, type Score } from './axes.js';

const basis = { article: 'test', confirmed: false };
const anInstrument = (axis: Instrument['axis'], weight: number, index: number): Instrument => ({
  code: `${axis}${index}`,
  axis,
  weight,
  name: { id: '', en: '' },
  validYears: null,
  points: null,
  basis,
});
const aScore = (instrument: string, score: number, assessedOn = daysAgo(10)): Score => ({
  instrument,
  score,
  assessedOn,
  category: null,
  assessor: 'assessor',
  evidence: null,
});

/** A policy with these weights on both axes. */
const weighing = (weights: readonly number[]): PolicyVersion => ({
  ...nationalPolicy,
  instruments: (['performance', 'potential'] as const).flatMap((axis) =>
    weights.map((weight, index) => anInstrument(axis, weight, index)),
  ),
});
const all = (policy: PolicyVersion, score: number) =>
  policy.instruments.map(({ code }) => aScore(code, score));

const weights = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 9 })
  .filter((some) => some.some((weight) => weight > 0));

describe('Kedua sumbu', () => {
  it.each([
    [8000, 'high'],
    [7999, 'middle'],
    [6000, 'middle'],
    [5999, 'low'],
  ] as const)('puts exactly %i hundredths in %s, for every combination of weights', (score, level) => {
    fc.assert(
      fc.property(weights, (some) => {
        const policy = weighing(some);
        const axes = axesOf(policy, all(policy, score), TODAY)!;
        expect([axes.performance, axes.potential]).toEqual([
          { score, level },
          { score, level },
        ]);
        expect(axes.talentScore).toBe(score);
      }),
    );
  });

  it('decides the level on the exact average, as whole numbers do and floats do not', () => {
    const parts = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 10_000 })), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(parts, (some) => {
        const policy = weighing(some.map(([weight]) => weight));
        const scores = policy.instruments.map(({ code }, index) =>
          aScore(code, some[index % some.length]![1]),
        );
        const sum = some.reduce((total, [weight, score]) => total + BigInt(weight) * BigInt(score), 0n);
        const weight = some.reduce((total, [one]) => total + BigInt(one), 0n);
        const expected = sum >= 8000n * weight ? 'high' : sum >= 6000n * weight ? 'middle' : 'low';
        const axes = axesOf(policy, scores, TODAY)!;
        expect(axes.performance).toEqual({ score: Number(sum / weight), level: expected });
      }),
    );
  });

  it('never gives a box while an instrument is not assessed', () => {
    const { instruments } = nationalPolicy;
    fc.assert(
      fc.property(fc.subarray([...instruments], { maxLength: instruments.length - 1 }), (some) => {
        const scores = some.map(({ code }) => aScore(code, 9000));
        expect(axesOf(nationalPolicy, scores, TODAY)).toBeNull();
        expect(notAssessed(nationalPolicy, scores, TODAY)).toHaveLength(instruments.length - some.length);
      }),
    );
  });

  it('counts a result that expired today as not assessed, and one that expires tomorrow as assessed', () => {
    const scores = (assessedOn: string) =>
      nationalPolicy.instruments.map(({ code }) =>
        aScore(code, 9000, code === 'competenceAssessment' ? assessedOn : daysAgo(1)),
      );
    expect(notAssessed(nationalPolicy, scores('2023-11-24'), TODAY)).toEqual(['competenceAssessment']);
    expect(notAssessed(nationalPolicy, scores('2023-11-25'), TODAY)).toEqual([]);
  });

  it('rounds as policy says, without lifting a level', () => {
    const down = weighing([1, 1, 1]);
    const scores = down.instruments.map(({ code }, index) => aScore(code, index % 3 === 0 ? 7999 : 8000));
    const up: PolicyVersion = { ...down, rounding: { mode: 'halfUp', basis } };
    expect(axesOf(down, scores, TODAY)!.performance).toEqual({ score: 7999, level: 'middle' });
    expect(axesOf(up, scores, TODAY)!.performance).toEqual({ score: 8000, level: 'middle' });
  });
});
