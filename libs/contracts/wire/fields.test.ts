import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, score, streamRef, text } from './fields.js';

describe('score', () => {
  it('turns every decimal with two places into its hundredths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        expect(score.parse((hundredths / 100).toFixed(2))).toBe(hundredths);
        expect(score.parse(hundredths / 100)).toBe(hundredths);
      }),
    );
  });

  it.each([-1, 100.01, 80.555, NaN, Infinity, '1e1', '', ' 80', '80.', '.5', '0x50', '100.10', null, [80]])(
    'refuses %j',
    (value) => {
      expect(score.safeParse(value).success).toBe(false);
    },
  );
});

describe('text', () => {
  it.each(['', '  ', 'a\u0000b', '\ud800', 'x'.repeat(10_001), 7])('refuses %j', (value) => {
    expect(text.safeParse(value).success).toBe(false);
  });
  it('takes what people write', () => {
    expect(text.parse('Layak diusulkan 👍')).toBe('Layak diusulkan 👍');
  });
});

describe('date', () => {
  it.each([
    '2026-02-30',
    '2026-13-01',
    '2025-02-29',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '0000-01-01',
  ])('refuses %s', (value) => {
    expect(date.safeParse(value).success).toBe(false);
  });
  it('takes 29 February of a leap year', () => {
    expect(date.parse('2028-02-29')).toBe('2028-02-29');
  });
});

describe('streamRef', () => {
  it.each([
    ['cycle/62.01/0123456789ABCDEFGHJKMNPQRS', true],
    ['cycle/62/0123456789ABCDEFGHJKMNPQRS', true],
    ['case/62.01/0123456789ABCDEFGHJKMNPQRS', false],
    ['cycle/62.01/0123456789ABCDEFGHJKMNPQRI', false],
    ['cycle/62.01/../../etc', false],
  ])('%s: %s', (value, fits) => {
    expect(streamRef('cycle').safeParse(value).success).toBe(fits);
  });
});
