import { z } from 'zod';
import { rolesFor } from '../../access/access.js';
import { KINDS } from '../kinds.js';
import { digest, nothing, page, pageOf } from '../wire/fields.js';
import type { ViewRoute } from '../wire/route.js';

const cycle = z.object({
  stream: z.string(),
  government: z.string(),
  policy: digest,
  stage: z.string(),
  levels: z.array(z.string()),
  titleText: digest,
  proposer: z.string(),
  verifier: z.string().nullable(),
  approver: z.string().nullable(),
  casesOpened: z.int().nullable(),
  casesClosed: z.int().nullable(),
  outcome: z.string().nullable(),
  proposedAt: z.string(),
  closedAt: z.string().nullable(),
  seq: z.int(),
});

/** Reads of talent cycles. */
export const cycleViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: KINDS.cycle.path,
    view: 'cycles',
    permission: rolesFor('see', 'cycle'),
    audit: 'cycle.listed',
    summary: 'Lists talent cycles, newest first.',
    query: z.strictObject(page),
    answer: pageOf(cycle),
  },
  {
    method: 'GET',
    path: `${KINDS.cycle.path}/:id`,
    view: 'cycle',
    permission: rolesFor('see', 'cycle'),
    audit: 'cycle.read',
    summary: 'Shows one talent cycle.',
    query: nothing,
    answer: cycle,
  },
];
