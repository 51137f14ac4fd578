import { expect, test } from 'vitest';

test.only('runs alone', () => expect(1).toBe(1));
test('is pushed aside', () => expect(1).toBe(2));
