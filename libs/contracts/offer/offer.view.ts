import { z } from 'zod';
import { ROLES } from '../../domain/kernel/actor.js';
import { streamRef } from '../wire/fields.js';
import { form, obstacle, sentence } from '../wire/form.js';
import type { ViewRoute } from '../wire/route.js';

/** A standing on which the person who asks can make a move. */
const grounds = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  kind: z.string(),
  government: z.string(),
  unit: z.string().nullable(),
});

/** A move that is the person's to make now: where it is sent, what it does, and what it asks. */
const offer = z.object({
  move: z.string(),
  kind: z.string().describe('Kind of the stream it acts on or opens'),
  method: z.enum(['POST', 'PUT']),
  path: z.string().describe('Filled in, ready to be sent'),
  task: z.string().nullable().describe('The task it is about, for moves on one task'),
  title: sentence,
  effect: sentence,
  standings: z.array(grounds).describe('Send the id of one of them in the header Standing'),
  schema: form,
  obstacle: obstacle.nullable().describe('Why the law would refuse it now, whatever is filled in'),
});
export type Offer = z.infer<typeof offer>;

/** Reads of what somebody may do next. */
export const offerViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: '/streams/:kind/:id/moves',
    view: 'streamMoves',
    permission: ROLES,
    audit: 'stream.movesRead',
    summary: 'Lists the moves that are legal now on one stream for whoever asks, each with its form.',
    query: z.strictObject({}),
    answer: z.object({
      stream: z.string(),
      kind: z.string(),
      stage: z.string(),
      seq: z.int(),
      closed: z.string().nullable(),
      moves: z.array(offer),
    }),
  },
  {
    method: 'GET',
    path: '/moves',
    view: 'openingMoves',
    permission: ROLES,
    audit: 'move.listed',
    summary: 'Lists the moves that open something new, for whoever asks; of one cycle or one case if named.',
    query: z.strictObject({ cycle: streamRef('cycle').optional(), case: streamRef('case').optional() }),
    answer: z.object({ moves: z.array(offer) }),
  },
];
