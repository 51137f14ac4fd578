import type { Phrases } from '../words/phrase.js';

/** What stands for values that have no words of their own. */
export const VALUE_WORDS = {
  'refusal.datum': { id: 'Yang dilihat aturan: {{datum}}', en: 'What the rule looked at: {{datum}}' },
  'value.unopened': { id: 'belum dibuka', en: 'not opened yet' },
  'value.nothing': { id: 'kosong', en: 'empty' },
  'value.yes': { id: 'ya', en: 'yes' },
  'value.no': { id: 'tidak', en: 'no' },
} as const satisfies Phrases;
