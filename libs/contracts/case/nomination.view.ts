import { z } from 'zod';
import { rolesFor } from '../../access/access.js';
import { KINDS } from '../kinds.js';
import { date, digest, nothing } from '../wire/fields.js';
import type { ViewRoute } from '../wire/route.js';

const finding = z.object({
  rule: z.string(),
  result: z.enum(['met', 'notMet', 'needsManualCheck']),
  datum: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  unit: z.enum(['years', 'sanctions']).nullable(),
  source: z.string().nullable(),
  date: date.nullable(),
  article: z.string(),
  sentence: z.object({ id: z.string(), en: z.string() }),
});

/** Reads of the nomination stage. */
export const nominationViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: `${KINDS.case.path}/:id/eligibility`,
    view: 'eligibility',
    permission: rolesFor('readEligibility', 'case'),
    audit: 'eligibility.read',
    summary: 'Shows each requirement of the last nomination with datum, source, date and article.',
    query: nothing,
    answer: z.object({
      stream: z.string(),
      on: date,
      policy: digest,
      erased: z.boolean(),
      findings: z.array(finding),
    }),
  },
  {
    method: 'GET',
    path: `${KINDS.case.path}/:id/nomination`,
    view: 'nomination',
    permission: rolesFor('readNomination', 'case'),
    audit: 'nomination.read',
    summary: 'Shows why the talent was last nominated, to whoever decides on them.',
    query: nothing,
    answer: z.object({ stream: z.string(), reason: z.string().nullable() }),
  },
];
