import type { Phrases } from '../words/phrase.js';

/** What is said of people and of the papers they act on. */
export const PEOPLE_WORDS = {
  'account.standing': { id: 'Bertindak sebagai', en: 'Acting as' },
  'person.unknown': { id: 'di luar jangkauan Anda', en: 'outside your reach' },
  'authority.held': { id: '{{kind}} {{role}}', en: '{{role}} ({{kind}})' },
  'authority.from': { id: 'berlaku sejak {{from}}', en: 'in force since {{from}}' },
  'authority.fromUntil': { id: 'berlaku {{from}} sampai {{until}}', en: 'in force {{from}} to {{until}}' },
} as const satisfies Phrases;
