import type { Phrases } from '../words/phrase.js';

/** Stages and outcomes of a signing round. */
export const COMMITMENT_CODES = {
  'stage.signing.opening': { id: 'Pendaftaran berkas', en: 'Opening' },
  'stage.signing.signing': { id: 'Penandatanganan', en: 'Signing' },
  'stage.signing.completed': { id: 'Lengkap', en: 'Completed' },
  'stage.signing.returned': { id: 'Dikembalikan', en: 'Returned' },
  'stage.signing.lapsed': { id: 'Gugur karena waktu', en: 'Lapsed' },
  'outcome.signing.completed': { id: 'Ditandatangani lengkap', en: 'Fully signed' },
  'outcome.signing.returned': { id: 'Dikembalikan', en: 'Returned' },
  'outcome.signing.lapsed': { id: 'Gugur karena waktu', en: 'Lapsed' },
} as const satisfies Phrases;
