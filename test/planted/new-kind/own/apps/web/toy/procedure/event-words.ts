import type { Sentence } from '../../../../libs/domain/kernel/refusal.js';
import type { ToyEvent } from '../../../../libs/domain/toy/toy.event.js';

/** What each event of a toy tells; `actor` is who acted. */
export const TOY_EVENTS = {
  'event.ToyLent': { id: '{{actor}} meminjamkan mainan.', en: '{{actor}} lent a toy.' },
  'event.ToyGivenBack': { id: 'Mainan kembali.', en: 'The toy is back.' },
} as const satisfies { readonly [T in ToyEvent['type'] as `event.${T}`]: Sentence };
