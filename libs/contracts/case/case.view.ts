import { z } from 'zod';
import { rolesFor } from '../../access/access.js';
import { ROLES } from '../../domain/kernel/actor.js';
import { KINDS } from '../kinds.js';
import { code, date, digest, id, nothing, page, pageOf } from '../wire/fields.js';
import type { ExportRoute, ViewRoute } from '../wire/route.js';

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
  scores: z.record(z.string(), z.object({ score: z.int(), assessedOn: date, assessor: id.optional() })),
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

const listed = talentCase.extend({
  name: z.string().nullable(),
  positionName: z.string().nullable().describe('Title of the position held'),
  unitName: z.string().nullable(),
  cycleTitle: z.string().nullable(),
  waiting: z
    .object({
      kind: z.string(),
      role: z.enum(ROLES).nullable().describe('null: a person by name'),
      openedAt: z.string(),
      dueAt: z.string(),
    })
    .nullable()
    .describe('The most urgent open task'),
});

/** What cases are narrowed by and ordered, in their list and in what is exported of it. */
const narrowing = {
  cycle: z.string().max(100).optional(),
  stage: z
    .string()
    .max(40)
    .optional()
    .describe('Those that stand there; not those that were closed on the way'),
  outcome: code.optional().describe('How it ended; `open` for what goes on'),
  unit: id.optional().describe('Unit of the talent'),
  box: z.coerce.number().int().min(1).max(9).optional().describe('The one decided, else the one computed'),
  late: z.stringbool().optional().describe('Those in which a task is overdue'),
  waiting: code.optional().describe('Kind of a task that is open'),
  q: z.string().trim().min(1).max(100).optional().describe('Part of a name of the talent or their position'),
  sort: z.enum(['opened', 'name', 'score', 'box', 'due']).optional(),
};

/** Reads of talent cases. */
export const caseViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: KINDS.case.path,
    view: 'cases',
    permission: rolesFor('see', 'case'),
    audit: 'case.listed',
    summary:
      'Lists talent cases, oldest first unless sorted; a civil servant sees own ones, a unit those of the unit.',
    query: z.strictObject({ ...page, ...narrowing }),
    answer: pageOf(listed).extend({ total: z.int() }),
  },
  {
    method: 'GET',
    path: `${KINDS.case.path}/:id`,
    view: 'case',
    permission: rolesFor('see', 'case'),
    audit: 'case.read',
    summary: 'Shows one talent case.',
    query: nothing,
    answer: talentCase.extend({
      post: z
        .object({ title: z.string(), unit: z.string() })
        .nullable()
        .describe('The position the talent was placed in, by name'),
    }),
  },
];

/** What can be taken away of cases as a file. */
export const caseExports: readonly ExportRoute[] = [
  {
    method: 'GET',
    path: '/exports/cases',
    export: 'cases',
    permission: rolesFor('see', 'case'),
    audit: 'case.exported',
    summary: 'The talent cases as a file, narrowed and ordered as their list, for whoever may see them.',
    query: z.strictObject({ ...narrowing, format: z.enum(['csv', 'xlsx']) }),
  },
];
