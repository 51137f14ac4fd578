import type { SigningEvent } from '../../../../libs/domain/commitment/signing.event.js';
import type { Sentence } from '../../../../libs/domain/kernel/refusal.js';

/** What each event of a signing round tells, with its own fields in their places; `actor` is who acted. */
export const SIGNING_EVENTS = {
  'event.RoundOpened': {
    id: '{{actor}} membuka penandatanganan {{documentKind}} bagi {{person}}; naskah dibekukan.',
    en: '{{actor}} opened the signing of the {{documentKind}} of {{person}}; its text is frozen.',
  },
  'event.SigningStarted': { id: 'Penandatanganan dimulai.', en: 'Signing began.' },
  'event.DocumentSigned': { id: '{{person}} menandatangani.', en: '{{person}} signed.' },
  'event.RoundCompleted': {
    id: 'Semua pihak telah menandatangani.',
    en: 'Every party has signed.',
  },
  'event.RoundReturned': {
    id: 'Penandatanganan berakhir tanpa tanda tangan lengkap.',
    en: 'The signing ended without all signatures.',
  },
  'event.RoundLapsed': {
    id: 'Tenggat {{awaited}} berlalu: penandatanganan gugur, tidak dianggap ditandatangani.',
    en: 'The time for {{awaited}} ran out: the round lapsed and does not count as signed.',
  },
} as const satisfies { readonly [T in SigningEvent['type'] as `event.${T}`]: Sentence };
