import { expect, test } from 'vitest';
import { outcomeText, stageText } from './stage-text.js';
import { PHRASES, type PhraseKey } from '../words/dictionary.js';

const words = {
  say: (key: PhraseKey) => PHRASES[key].id,
  word: (family: string, code: string) => PHRASES[`${family}.${code}` as PhraseKey]?.id ?? code,
};

test.each([
  ['cycle', 'unopened', 'belum dibuka'],
  ['cycle', 'open', 'Berjalan'],
  ['succession', 'placed', 'Ditempatkan'],
  ['', 'assessment', 'Penilaian'],
  ['case', 'nonsense', 'nonsense'],
])('a %s at %s reads "%s"', (kind, stage, said) => {
  expect(stageText(words, kind, stage)).toBe(said);
});

test('an outcome is that of the stream’s own kind before that of another', () => {
  expect(outcomeText(words, 'cycle', 'closed')).toBe('Selesai');
  expect(outcomeText(words, 'signing', 'committed')).toBe('Komitmen ditandatangani');
});
