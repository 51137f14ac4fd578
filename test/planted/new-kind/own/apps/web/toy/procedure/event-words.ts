import type { Sentence } from '../../../../libs/domain/kernel/refusal.js';
import type { ToyEvent } from '../../../../libs/domain/toy/toy.event.js';

/** What each event of a toy tells; `actor` is who acted. */
export const TOY_EVENTS = {
  'event.ToyAsked': { id: '{{actor}} menawarkan mainan.', en: '{{actor}} offered a toy.' },
  'event.ToyLent': { id: 'Mainan dipinjamkan.', en: 'The toy was lent.' },
  'event.ToyDenied': { id: 'Mainan tidak dipinjamkan.', en: 'The toy was not lent.' },
  'event.ToyGivenBack': { id: 'Mainan kembali.', en: 'The toy is back.' },
} as const satisfies { readonly [T in ToyEvent['type'] as `event.${T}`]: Sentence };
