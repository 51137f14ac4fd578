import { afterAll, describe, expect, test } from 'vitest';

describe('tests that pass', () => {
  afterAll(() => {
    throw new Error('but leave something behind');
  });
  test('runs', () => expect(1).toBe(1));
});
