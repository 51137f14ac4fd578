import type { Sentence } from '../../../libs/domain/kernel/refusal.js';

/** What a schema finds wrong with a field, in both languages and without any of its value. */
const SENTENCES: { readonly [code: string]: Sentence } = {
  invalid_type: { id: 'Wajib diisi, dalam bentuk yang benar.', en: 'This is required, in the right form.' },
  invalid_format: { id: 'Bentuknya tidak sesuai.', en: 'This does not have the right form.' },
  invalid_value: {
    id: 'Bukan salah satu pilihan yang ada.',
    en: 'This is none of the values there are to choose from.',
  },
  invalid_union: { id: 'Bentuknya tidak sesuai.', en: 'This does not have the right form.' },
  too_big: { id: 'Terlalu panjang atau terlalu besar.', en: 'This is too long or too large.' },
  too_small: { id: 'Terlalu pendek atau terlalu kecil.', en: 'This is too short or too small.' },
  unrecognized_keys: { id: 'Isian ini tidak dikenal.', en: 'There is no such field.' },
};
const OTHER: Sentence = { id: 'Nilainya tidak dapat diterima.', en: 'This value cannot be accepted.' };

/** @param code of an issue of zod */
export const issueSentence = (code: string | undefined): Sentence => SENTENCES[code ?? ''] ?? OTHER;
