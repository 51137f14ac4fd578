import { describe, expect, test } from 'vitest';
import { sayIn } from './say.js';

const FOUND = {
  id: '{{count}} tugas dari {{name}}',
  en: ['{{count}} task of {{name}}', '{{count}} tasks of {{name}}'],
} as const;

describe('A phrase', () => {
  test.each([
    [0, '0 tasks of Siti'],
    [1, '1 task of Siti'],
    [2, '2 tasks of Siti'],
  ])('of %i takes the form of its count in English', (count, said) => {
    expect(sayIn('en', FOUND, { count, name: 'Siti' })).toBe(said);
    expect(sayIn('id', FOUND, { count, name: 'Siti' })).toBe(`${count} tugas dari Siti`);
  });

  test('takes a value as it is, also one that looks like a place or a replacement', () => {
    expect(sayIn('id', FOUND, { count: 1, name: '{{count}} $& <b>' })).toBe('1 tugas dari {{count}} $& <b>');
  });
});
