import type { Phrases } from '../words/phrase.js';

/** What stands around a no. */
export const REFUSAL_WORDS = {
  'refusal.article': { id: 'Dasar: {{article}}', en: 'Basis: {{article}}' },
  'refusal.fixYourself': { id: 'Anda sendiri dapat memperbaikinya.', en: 'You can put this right yourself.' },
  'refusal.fixer': { id: 'Yang dapat memperbaiki: {{role}}', en: 'Who can put it right: {{role}}' },
  'refusal.legalMoves': { id: 'Yang dapat dilakukan sekarang:', en: 'What can be done now:' },
} as const satisfies Phrases;
