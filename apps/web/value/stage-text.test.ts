import { expect, test } from 'vitest';
import { STAGE_WORDS } from '../words/stage-words.js';
import { outcomeText, stageText } from './stage-text.js';
import { VALUE_WORDS } from './words.js';

const words = {
  say: (key: keyof typeof VALUE_WORDS | keyof typeof STAGE_WORDS) =>
    ({ ...STAGE_WORDS, ...VALUE_WORDS })[key].id,
  word: (family: string, code: string) =>
    STAGE_WORDS[`${family}.${code}` as keyof typeof STAGE_WORDS]?.id ?? code,
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
