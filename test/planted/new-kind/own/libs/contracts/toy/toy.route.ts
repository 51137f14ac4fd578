import { field } from '../wire/form.js';
import { KINDS } from '../kinds.js';
import { moveRoutes } from '../wire/move-routes.js';
import { nothing, page, pageOf, streamRef, text } from '../wire/fields.js';
import { rolesFor } from '../../access/access.js';
import { z } from 'zod';
import type { ViewRoute } from '../wire/route.js';

/** Writes of a toy. */
export const toyMoves = moveRoutes('toy', [
  {
    method: 'POST',
    path: '',
    move: 'lendToy',
    title: { id: 'Pinjamkan mainan', en: 'Lend a toy' },
    effect: { id: 'Mainan dipinjamkan.', en: 'The toy is lent.' },
    creates: true,
    audit: 'toy.lent',
    summary: 'Lends a toy in a cycle.',
    body: z.strictObject({
      cycle: field(streamRef('cycle'), 'choice', 'Siklus talenta', 'Talent cycle'),
      case: field(streamRef('case'), 'choice', 'Berkas talenta', 'Talent case'),
      name: field(text, 'line', 'Nama', 'Name'),
    }),
    texts: ['name'],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/end',
    move: 'giveToyBack',
    title: { id: 'Kembalikan mainan', en: 'Give the toy back' },
    effect: { id: 'Mainan kembali.', en: 'The toy is back.' },
    audit: 'toy.givenBack',
    summary: 'Gives a toy back.',
    body: nothing,
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/deliveries',
    move: 'resolveDelivery',
    title: { id: 'Selesaikan pengiriman', en: 'Settle a failed delivery' },
    effect: { id: 'Pengiriman yang gagal sudah diurus.', en: 'What failed has been looked after.' },
    audit: 'toy.deliveryResolved',
    summary: 'Looks after a case that could not take part.',
    body: nothing,
    texts: [],
    facts: [],
  },
]);

const toy = z.object({
  stream: z.string(),
  policy: z.string(),
  stage: z.string(),
  cycle: z.string(),
  outcome: z.string().nullable(),
  lentAt: z.string(),
  closedAt: z.string().nullable(),
  seq: z.number().int(),
});

/** Reads of toys. */
export const toyViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: KINDS.toy.path,
    view: 'toys',
    permission: rolesFor('see', 'toy'),
    audit: 'toy.listed',
    summary: 'Lists toys, oldest first.',
    query: z.strictObject({ ...page, cycle: z.string().max(100).optional() }),
    answer: pageOf(toy),
  },
  {
    method: 'GET',
    path: `${KINDS.toy.path}/:id`,
    view: 'toy',
    permission: rolesFor('see', 'toy'),
    audit: 'toy.read',
    summary: 'Shows one toy.',
    query: nothing,
    answer: toy,
  },
];
