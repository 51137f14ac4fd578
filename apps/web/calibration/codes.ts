import type { Phrases } from '../words/phrase.js';

/** Stages and outcomes of a calibration session. */
export const SESSION_CODES = {
  'stage.session.convening': { id: 'Pemanggilan', en: 'Convening' },
  'stage.session.open': { id: 'Berlangsung', en: 'In session' },
  'stage.session.locked': { id: 'Terkunci', en: 'Locked' },
  'stage.session.returned': { id: 'Dikembalikan', en: 'Returned' },
  'outcome.session.minutesSigned': { id: 'Berita acara ditandatangani', en: 'Minutes signed' },
  'outcome.session.minutesSignedInPart': {
    id: 'Berita acara ditandatangani sebagian',
    en: 'Minutes signed in part',
  },
  'outcome.session.lapsed': { id: 'Gugur karena waktu', en: 'Lapsed' },
  'outcome.session.returned': { id: 'Dikembalikan', en: 'Returned' },
} as const satisfies Phrases;
