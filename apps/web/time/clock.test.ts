import { describe, expect, test } from 'vitest';
import { clockOf } from './clock.js';
import { zoneOf } from './zone.js';

const NOON = '2026-11-25T05:00:00.000Z';

describe('A clock reads', () => {
  test.each([
    ['62.01', '12.00 WIB'],
    ['64.71', '13.00 WITA'],
    ['91.71', '14.00 WIT'],
    [null, '12.00 WIB'],
  ])('the time of the government %s as %s', (government, expected) => {
    expect(clockOf('id', zoneOf(government)).instant(NOON)).toContain(expected);
  });

  test('a date without shifting it into another day', () => {
    expect(clockOf('id', zoneOf('62')).date('2026-12-01')).toBe('1 Desember 2026');
    expect(clockOf('en', zoneOf('62')).date('2026-12-01')).toBe('1 December 2026');
  });

  test.each([
    ['2026-11-28T05:00:00.000Z', 'dalam 3 hari'],
    ['2026-11-25T03:00:00.000Z', '2 jam yang lalu'],
    ['2026-11-25T05:10:30.000Z', 'dalam 10 menit'],
  ])('%s as %s', (iso, expected) => {
    expect(clockOf('id', zoneOf('62')).distance(iso, Date.parse(NOON))).toBe(expected);
  });
});

describe('Days are counted as people count them', () => {
  const clock = clockOf('id', zoneOf('62'));
  test.each([
    ['from one midnight to the next', '2026-11-24T16:59:00.000Z', 1],
    ['none within a day', '2026-11-24T17:01:00.000Z', 0],
    ['below zero ahead', '2026-11-28T01:00:00.000Z', -3],
  ])('%s', (_what, iso, days) => {
    expect(clock.daysSince(iso, Date.parse(NOON))).toBe(days);
  });

  test('and named without the year as long as it is this one', () => {
    expect(clock.shortDay('2026-12-04T05:00:00.000Z', Date.parse(NOON))).toBe('4 Des');
    expect(clock.shortDay('2027-01-04T05:00:00.000Z', Date.parse(NOON))).toBe('4 Jan 2027');
  });
});
