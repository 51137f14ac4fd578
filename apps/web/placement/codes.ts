import type { Phrases } from '../words/phrase.js';

/** Stages and outcomes of a succession. */
export const PLACEMENT_CODES = {
  'stage.succession.shortlisting': { id: 'Penyusunan tiga besar', en: 'Shortlisting' },
  'stage.succession.choice': { id: 'Pemilihan suksesor', en: 'Choice' },
  'stage.succession.submission': { id: 'Pengajuan kepada BKN', en: 'Submission to BKN' },
  'stage.succession.consideration': { id: 'Menunggu pertimbangan teknis', en: 'Technical consideration' },
  'stage.succession.decree': { id: 'Penerbitan SK', en: 'Decree' },
  'stage.succession.inauguration': { id: 'Pelantikan', en: 'Inauguration' },
  'stage.succession.concluding': { id: 'Penyelesaian', en: 'Concluding' },
  'stage.succession.returned': { id: 'Dikembalikan', en: 'Returned' },
  'stage.succession.lapsed': { id: 'Gugur karena waktu', en: 'Lapsed' },
  'outcome.succession.inaugurated': { id: 'Dilantik', en: 'Inaugurated' },
  'outcome.succession.returned': { id: 'Dikembalikan', en: 'Returned' },
  'outcome.succession.lapsed': { id: 'Gugur karena waktu', en: 'Lapsed' },
} as const satisfies Phrases;
