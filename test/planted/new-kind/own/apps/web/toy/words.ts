import type { Phrases } from '../words/phrase.js';

/** What a toy’s page and the list of toys say. */
export const TOY_WORDS = {
  'toy.lentAt': { id: 'Dipinjam sejak', en: 'Lent since' },
} as const satisfies Phrases;
