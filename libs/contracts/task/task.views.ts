import { z } from 'zod';
import { ROLES } from '../../domain/kernel/actor.js';
import { KINDS, type StreamKind } from '../kinds.js';
import { code, page } from '../wire/fields.js';
import { sentence } from '../wire/form.js';
import type { ViewRoute } from '../wire/route.js';

const STREAM_KINDS = Object.keys(KINDS) as [StreamKind, ...StreamKind[]];

const owner = z.union([
  z.object({ person: z.string() }),
  z.object({ role: z.enum(ROLES), unit: z.string().nullable() }),
]);

const handed = {
  handedTo: z
    .enum(ROLES)
    .nullable()
    .describe('Office it has gone on to, because nobody it waits for could act'),
  handedAt: z.string().nullable(),
  lineExhausted: z.boolean().nullable().describe('Nobody in line could take it'),
};

const reassigned = {
  reassignedBy: z.string().nullable().describe('Who gave it to whoever is on it'),
  reassignedAt: z.string().nullable(),
  proposedTo: z.string().nullable().describe('To whom an approval goes once a second person confirms it'),
  proposedBy: z.string().nullable(),
  proposedAt: z.string().nullable(),
};

const task = z.object({
  stream: z.string(),
  task: z.string(),
  kind: z.string(),
  moves: z.array(z.string()),
  owner,
  government: z.string(),
  stage: z.string().describe('Stage of the stream now'),
  seq: z.int().describe('Number of the last act of the stream'),
  subject: z.string().nullable(),
  subjectName: z.string().nullable().describe('Name of the civil servant it is about'),
  positionName: z.string().nullable().describe('Target position of a succession, else the position held'),
  about: z.string().nullable(),
  cycle: z.string().nullable().describe('Talent cycle it belongs to'),
  cycleTitle: z.string().nullable().describe('Name of that cycle'),
  openedAt: z.string(),
  dueAt: z.string(),
  why: sentence.nullable().describe('Why it is due then'),
  remindedAt: z.string().nullable(),
  escalatedAt: z.string().nullable(),
  escalatedTo: z.string().nullable(),
  ...handed,
  ...reassigned,
  claimedBy: z.string().nullable(),
  claimedByName: z.string().nullable(),
  claimedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedHow: z.string().nullable(),
});

const wait = z.object({
  task: z.string(),
  kind: z.string(),
  owner: owner.nullable().describe('null: a person whose name is not for the reader'),
  openedAt: z.string(),
  dueAt: z.string(),
  why: sentence.nullable().describe('Why it is due then'),
  claimedBy: z.string().nullable(),
  escalatedTo: z.enum(ROLES).nullable(),
  ...handed,
  ...reassigned,
});

const fate = z.object({
  task: z.string(),
  kind: z.string(),
  openedAt: z.string(),
  closedAt: z.string(),
  closedHow: z.enum(['done', 'superseded', 'returned', 'lapsed']),
  move: z.string().nullable().describe('The act that closed it'),
  by: z
    .string()
    .nullable()
    .describe('Who acted; null for a deadline, and where the story is not for the reader'),
});

const turn = z.object({
  stream: z.string(),
  cycle: z.object({ stream: z.string(), title: z.string().nullable() }).nullable(),
  waits: z.array(wait).describe('Every open task, the most urgent first'),
  next: z
    .array(z.object({ kind: z.string(), owner: z.enum([...ROLES, 'member', 'signer']) }))
    .describe('Tasks that can follow when what is waited for is done'),
  asked: fate.nullable().describe('What became of the task asked for; null while it is open'),
});

/** Reads of what waits for somebody. */
export const taskViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: '/tasks',
    view: 'tasks',
    permission: ROLES,
    audit: 'task.listed',
    summary: 'Lists the open tasks that wait for whoever asks, most urgent first.',
    query: z.strictObject({
      ...page,
      stream: z.string().max(100).optional(),
      streamKind: z.enum(STREAM_KINDS).optional(),
      subject: z.string().max(64).optional(),
      kind: code.optional(),
      stage: code.optional(),
      cycle: z.string().max(100).optional().describe('Stream of a talent cycle'),
      scope: z.enum(['mine', 'groups', 'all']).optional(),
      q: z.string().trim().min(1).max(100).optional().describe('Part of a name of a person or position'),
    }),
    answer: z.object({
      rows: z.array(task),
      next: z.string().nullable(),
      total: z.int().describe('How many there are, counted as far as totalIsAtLeast says'),
      totalIsAtLeast: z.boolean().describe('Counting stopped there'),
    }),
  },
  {
    method: 'GET',
    path: '/streams/:kind/:id/turn',
    view: 'turn',
    permission: ROLES,
    audit: 'stream.turnRead',
    summary: 'Says whom a stream waits for since when, what can follow, and what became of one of its tasks.',
    query: z.strictObject({
      task: z
        .string()
        .regex(/^t\d{1,6}$/)
        .optional(),
    }),
    answer: turn,
  },
];
