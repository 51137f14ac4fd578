import type { Phrases } from '../../words/phrase.js';

/** What the engine’s history says. */
export const HITIMELINE_WORDS = {
  'history.title': { id: 'Riwayat mesin', en: 'Engine history' },
  'history.ofAct': { id: 'Kejadian mesin pada langkah {{seq}}', en: 'Engine events of act {{seq}}' },
  'history.noneOfAct': {
    id: 'Mesin tidak menyimpan kejadian untuk langkah ini.',
    en: 'The engine keeps no event for this act.',
  },
  'history.none': {
    id: 'Mesin tidak lagi menyimpan riwayat berkas ini. Rekaman tersegel tidak memerlukannya.',
    en: 'The engine no longer keeps this history. The sealed record does not need it.',
  },
  'history.archive': { id: 'Dibaca dari arsip', en: 'Read from the archive' },
  'history.whole': {
    id: 'Seluruh riwayat ({{count}} kejadian)',
    en: ['The whole history ({{count}} event)', 'The whole history ({{count}} events)'],
  },
  'history.stretch': {
    id: 'Kejadian {{from}}–{{until}} dari {{count}}',
    en: 'Events {{from}}–{{until}} of {{count}}',
  },
  'history.earlier': { id: 'Lebih awal', en: 'Earlier' },
  'history.later': { id: 'Lebih akhir', en: 'Later' },
  'history.contents': { id: 'Isi', en: 'Contents' },
  'history.goTo': { id: 'Ke langkah {{seq}}', en: 'To act {{seq}}' },
  'history.noAct': { id: 'tanpa langkah', en: 'no act' },
  'history.more': { id: 'Riwayat masih dimuat …', en: 'The history is still loading …' },
} as const satisfies Phrases;
