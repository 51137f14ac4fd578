import type { Phrases } from './phrase.js';

/** What the kinds of streams are called, and the places that the navigation leads to. */
export const PLACE_WORDS = {
  'inbox.title': { id: 'Kotak tugas', en: 'Inbox' },
  'kind.cycle': { id: 'Siklus talenta', en: 'Talent cycle' },
  'kind.case': { id: 'Berkas talenta', en: 'Talent case' },
  'kind.session': { id: 'Sidang Komite Talenta', en: 'Talent Committee session' },
  'kind.succession': { id: 'Suksesi', en: 'Succession' },
  'kind.signing': { id: 'Penandatanganan', en: 'Signing round' },
  'cycle.list': { id: 'Siklus', en: 'Cycles' },
  'session.list': { id: 'Sidang', en: 'Sessions' },
  'succession.list': { id: 'Suksesi', en: 'Successions' },
  'signing.list': { id: 'Penandatanganan', en: 'Signing' },
  'case.list': { id: 'Berkas talenta', en: 'Talent cases' },
  'audit.list': { id: 'Pemeriksaan', en: 'Audit' },
} as const satisfies Phrases;
