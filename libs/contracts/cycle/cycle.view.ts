import { z } from 'zod';
import { rolesFor } from '../../access/access.js';
import { ROLES } from '../../domain/kernel/actor.js';
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
  title: z.string().nullable().describe('The name it was given; null once erased'),
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

const hideable = z.int().nullable().describe('null: too few to be told to the reader');

const overview = z.object({
  stream: z.string(),
  isListed: z.boolean().describe('Whether the lists behind the numbers are for the reader'),
  stages: z.array(
    z.object({
      kind: z.string(),
      stage: z.string(),
      outcome: z.string().nullable().describe('How they ended; null for those that go on'),
      count: hideable,
      late: hideable.describe('Those of them in which a task is overdue'),
    }),
  ),
  waits: z.array(
    z.object({
      streamKind: z.string(),
      kind: z.string(),
      role: z.enum(ROLES).nullable().describe('null: they wait for persons by name'),
      count: hideable,
      late: hideable,
      since: z.string().describe('When the oldest was opened'),
      ages: z
        .array(z.int())
        .nullable()
        .describe('Open less than 4 days, less than 8, less than 15, and longer'),
    }),
  ),
  boxes: z.array(
    z.object({
      box: z.int().describe('Decided, else computed'),
      count: hideable,
      decided: hideable,
    }),
  ),
  at: z.string(),
  position: z.int().describe('Position of the log'),
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
  {
    method: 'GET',
    path: `${KINDS.cycle.path}/:id/overview`,
    view: 'cycleOverview',
    permission: rolesFor('count', 'cycle'),
    audit: 'cycle.overviewRead',
    summary: 'Counts where the cases of a cycle stand, whom they wait for since when, and the boxes.',
    query: nothing,
    answer: overview,
  },
];
