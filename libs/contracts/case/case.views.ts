import { z } from 'zod';
import { rolesFor } from '../../access/access.js';
import { KINDS } from '../kinds.js';
import { date, digest, nothing, page, pageOf } from '../wire/fields.js';
import type { ViewRoute } from '../wire/route.js';

const axis = z.object({ score: z.int(), level: z.enum(['low', 'middle', 'high']) }).nullable();

const talentCase = z.object({
  stream: z.string(),
  cycle: z.string(),
  policy: digest,
  person: z.string(),
  unit: z.string(),
  stage: z.string(),
  nominator: z.string().nullable(),
  verifier: z.string().nullable(),
  supervisor: z.string().nullable(),
  ties: z.array(z.string()),
  eligibility: z.array(z.object({ rule: z.string(), result: z.enum(['met', 'notMet', 'needsManualCheck']) })),
  eligibleOn: date.nullable(),
  scores: z.record(z.string(), z.object({ score: z.int(), assessedOn: date })),
  deferred: z.boolean(),
  performance: axis,
  potential: axis,
  talentScore: z.int().nullable(),
  mappedBox: z.int().nullable(),
  box: z.int().nullable(),
  boxChanged: z.boolean().nullable(),
  group: z.enum(['succession', 'development']).nullable(),
  enrolledIn: z.array(z.string()),
  position: z.string().nullable(),
  document: digest.nullable(),
  outcome: z.string().nullable(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  seq: z.int(),
});

/** Reads of talent cases. */
export const caseViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: KINDS.case.path,
    view: 'cases',
    permission: rolesFor('see', 'case'),
    audit: 'case.listed',
    summary: 'Lists talent cases, oldest first; a civil servant sees own ones, a unit those of the unit.',
    query: z.strictObject({
      ...page,
      cycle: z.string().max(100).optional(),
      stage: z.string().max(40).optional(),
      box: z.coerce.number().int().min(1).max(9).optional(),
    }),
    answer: pageOf(talentCase),
  },
  {
    method: 'GET',
    path: `${KINDS.case.path}/:id`,
    view: 'case',
    permission: rolesFor('see', 'case'),
    audit: 'case.read',
    summary: 'Shows one talent case.',
    query: nothing,
    answer: talentCase,
  },
];
