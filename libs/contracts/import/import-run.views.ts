import { z } from 'zod';
import { rolesFor } from '../../access/access.js';
import { KINDS } from '../kinds.js';
import { digest, nothing, page, pageOf } from '../wire/fields.js';
import { sentence } from '../wire/form.js';
import type { ViewRoute } from '../wire/route.js';

const count = z.int().nullable();

const importRun = z.object({
  stream: z.string(),
  government: z.string(),
  policy: digest,
  stage: z.string(),
  content: z.string(),
  fileHash: digest,
  bytes: z.int(),
  format: z.string(),
  asOf: z.string(),
  submitter: z.string(),
  approver: z.string().nullable(),
  rowsIn: count,
  accepted: count,
  rejected: count,
  created: count,
  changed: count,
  unchanged: count,
  vanished: count,
  why: z.string().nullable(),
  outcome: z.string().nullable(),
  submittedAt: z.string(),
  appliedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  seq: z.int(),
});

/** Somebody of the file, or somebody it lacks; what differs where it differs. */
const person = z.object({
  name: z.string(),
  unit: z.string(),
  jobTitle: z.string().nullable(),
  differences: z
    .array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }))
    .optional(),
});

/** Equal faults or remarks of rows, or the one fault of the file. */
const fault = z.object({
  kind: z.string().describe('file, refused, unknown, doubtful, guessed or changed'),
  sentence,
  column: z.string().optional(),
  rule: z.string().optional(),
  word: z.string().nullable().optional(),
  count: z.int().optional(),
  rows: z.array(z.int()).optional().describe('The first rows at fault'),
  otherRows: z.array(z.int()).optional(),
  remedy: sentence.optional(),
  fixer: sentence.optional(),
  blocks: sentence.nullable().optional(),
});

/** Reads of import runs. */
export const importRunViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: KINDS.importRun.path,
    view: 'importRuns',
    permission: rolesFor('see', 'importRun'),
    audit: 'import.listed',
    summary: 'Lists import runs, newest first.',
    query: z.strictObject(page),
    answer: pageOf(importRun),
  },
  {
    method: 'GET',
    path: `${KINDS.importRun.path}/:id`,
    view: 'importRun',
    permission: rolesFor('see', 'importRun'),
    audit: 'import.read',
    summary: 'Shows one import run.',
    query: nothing,
    answer: importRun,
  },
  {
    method: 'GET',
    path: `${KINDS.importRun.path}/:id/people`,
    view: 'importPeople',
    permission: rolesFor('see', 'importRun'),
    audit: 'import.previewed',
    summary: 'Lists whom an import run brings, changes, or no longer has, until it is over.',
    query: z.strictObject({ ...page, part: z.enum(['created', 'changed', 'vanished']) }),
    answer: pageOf(z.object({ number: z.int(), data: person })),
  },
  {
    method: 'GET',
    path: `${KINDS.importRun.path}/:id/faults`,
    view: 'importFaults',
    permission: rolesFor('see', 'importRun'),
    audit: 'import.faultsRead',
    summary: 'Lists what is wrong or unknown in the file of an import run, equal faults together.',
    query: z.strictObject(page),
    answer: pageOf(z.object({ number: z.int(), data: fault })),
  },
];
