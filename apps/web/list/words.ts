import type { Phrases } from '../words/phrase.js';

/** What every list says. */
export const LIST_WORDS = {
  'list.none': { id: 'Belum ada yang dapat ditampilkan.', en: 'There is nothing to show yet.' },
  'list.count': { id: 'Menampilkan {{shown}} dari {{count}}', en: 'Showing {{shown}} of {{count}}' },
  'list.stage': { id: 'Tahap', en: 'Stage' },
  'list.government': { id: 'Pemerintah daerah', en: 'Government' },
  'list.allCycles': { id: 'Tampilkan semua siklus', en: 'Show all cycles' },
  'moves.opening': { id: 'Mulai yang baru', en: 'Start something new' },
} as const satisfies Phrases;
