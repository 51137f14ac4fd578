import { expect, test } from 'vitest';
import { migrations } from './migrations.js';
import { inOrder } from './sql/migration.js';

class Second1764000000002 {
  async up(): Promise<void> {}
  async down(): Promise<void> {}
}
class First1764000000001 extends Second1764000000002 {}
class Again1764000000001 extends Second1764000000002 {}
class Never extends Second1764000000002 {}

test('migrations run by their instants, whoever lists them', () => {
  expect(inOrder([Second1764000000002, First1764000000001])).toEqual([
    First1764000000001,
    Second1764000000002,
  ]);
});

test('two of one instant, or one of none, are no order', () => {
  expect(() => inOrder([First1764000000001, Again1764000000001])).toThrow('Again1764000000001');
  expect(() => inOrder([Never])).toThrow('Never');
});

test('the record comes first, and what a read model brings has its place', () => {
  const names = migrations.map(({ name }) => name);
  expect(names[0]).toBe('Record1764000000001');
  expect(names.indexOf('TaskClaim1764000000010')).toBe(names.indexOf('Session1764000000009') + 1);
});
