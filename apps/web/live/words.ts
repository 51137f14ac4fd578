import type { Phrases } from '../words/phrase.js';

/** How fresh the screen is. */
export const LIVE_WORDS = {
  'live.connecting': { id: 'Menyambung', en: 'Connecting' },
  'live.catchingUp': { id: 'Menyusul yang terlewat', en: 'Catching up' },
  'live.live': { id: 'Terkini', en: 'Up to date' },
  'live.lost': { id: 'Sambungan terputus sejak {{time}}', en: 'Connection lost since {{time}}' },
} as const satisfies Phrases;
