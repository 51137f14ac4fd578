import type { Phrases } from '../words/phrase.js';

/** Stages and outcomes of a cycle. */
export const CYCLE_CODES = {
  'stage.cycle.verification': { id: 'Menunggu verifikasi', en: 'Awaiting verification' },
  'stage.cycle.approval': { id: 'Menunggu penetapan', en: 'Awaiting approval' },
  'stage.cycle.opening': { id: 'Berkas sedang dibuka', en: 'Cases are opening' },
  'stage.cycle.open': { id: 'Berjalan', en: 'Running' },
  'stage.cycle.closing': { id: 'Berkas sedang ditutup', en: 'Cases are closing' },
  'stage.cycle.returned': { id: 'Dikembalikan', en: 'Returned' },
  'outcome.cycle.returned': { id: 'Dikembalikan', en: 'Returned' },
  'outcome.cycle.closed': { id: 'Selesai', en: 'Closed' },
} as const satisfies Phrases;
