import { PLACES } from './kinds.js';
import type { Phrases } from './phrase.js';

/** What the kinds of streams are called, and the places that the navigation leads to. */
export const PLACE_WORDS = {
  ...PLACES,
  'inbox.title': { id: 'Kotak tugas', en: 'Inbox' },
  'audit.list': { id: 'Pemeriksaan', en: 'Audit' },
} as const satisfies Phrases;
