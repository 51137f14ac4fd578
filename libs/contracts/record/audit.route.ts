import { z } from 'zod';
import { rolesFor } from '../../access/access.js';
import { ROLES } from '../../domain/kernel/actor.js';
import { KINDS, type StreamKind } from '../kinds.js';
import { anyJson } from '../wire/any-json.js';
import { code, nothing, page, pageOf } from '../wire/fields.js';
import type { ArtifactRoute, InquiryRoute, ViewRoute } from '../wire/route.js';

const kinds = Object.keys(KINDS) as [StreamKind];

/** Who reads the record itself: the auditor where they audit, the HR officer in the own government. */
const AUDITORS = rolesFor('audit', ...kinds);

const kind = z.enum(kinds);
const search = {
  ...page,
  q: z.string().max(100).optional().describe('Part of a name, of a position title or of an id'),
  kind: kind.optional(),
  government: z.string().max(10).optional(),
};

const stream = z.object({
  stream: z.string(),
  kind: z.string(),
  government: z.string(),
  subject: z.string().nullable(),
  subjectName: z.string().nullable(),
  position: z.string().nullable(),
  positionTitle: z.string().nullable(),
  stage: z.string(),
  closed: z.string().nullable().describe('Outcome, or null while it is open'),
  openedAt: z.string(),
  updatedAt: z.string(),
  acts: z.int(),
  refused: z.int().describe('How many of the acts were refused'),
});

const refusedAttempt = z.object({
  stream: z.string(),
  seq: z.int(),
  at: z.string(),
  move: z.string(),
  policy: z.string().describe('Hash of the policy version it was judged under'),
  actor: z.string().nullable().describe('Person; null for a deadline or another stream'),
  actorName: z.string().nullable(),
  subject: z.string().nullable(),
  subjectName: z.string().nullable(),
  refusal: z
    .object({
      code: z.string(),
      sentence: z.object({ id: z.string(), en: z.string() }),
      article: z.string(),
      datum: anyJson,
      fixer: z.string(),
    })
    .nullable()
    .describe('Null when it is erased'),
});

const disclosure = z.object({
  digest: z.string(),
  class: z.string(),
  subject: z.string().nullable(),
  name: z.string(),
  text: z.string().describe('The canonical array [salt, name, value]'),
  government: z.string(),
});

const sealedEvent = z.object({
  seq: z.int(),
  hash: z.string(),
  text: z.string().describe('The exact text that the hash is taken over'),
  recordedAt: z.string(),
  position: z.string().nullable().describe('Its place in the log; null while it is too young'),
  logHash: z.string().nullable(),
  columns: z.record(z.string(), z.string().nullable()).describe('What the row says beside its text'),
  disclosures: z.array(disclosure),
  erased: z.array(z.string()).describe('Digests of what an erasure destroyed'),
});

/** One sealed event as it travels to whoever checks it. */
export type SealedEventRow = z.infer<typeof sealedEvent>;

const sources = z.object({
  imports: z.array(z.object({ run: z.string(), kind: z.string(), asOf: z.string(), importedAt: z.string() })),
  acts: z.array(z.object({ stream: z.string(), seq: z.int(), at: z.string(), move: z.string() })),
});

const sealedRecord = pageOf(sealedEvent).extend({
  sources: sources.describe('When what the events cite came about'),
  strays: z
    .array(z.object({ seq: z.int(), table: z.enum(['log', 'disclosure']) }))
    .describe('What is left of events that are gone'),
});

/** Reads for whoever audits: which streams there are, what was refused, and what is sealed. */
export const auditViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: '/streams',
    view: 'streams',
    permission: AUDITORS,
    audit: 'record.searched',
    summary: 'Finds streams by a part of a name, by kind, government, stage and outcome; the latest first.',
    query: z.strictObject({
      ...search,
      stage: code.optional(),
      outcome: code.optional().describe('How it ended, or `open`'),
    }),
    answer: pageOf(stream),
  },
  {
    method: 'GET',
    path: '/refusals',
    view: 'refusals',
    permission: AUDITORS,
    audit: 'record.refusalsRead',
    summary: 'Lists the attempts that the law refused, the latest first.',
    query: z.strictObject({ ...search, rule: code.optional() }),
    answer: pageOf(refusedAttempt),
  },
  {
    method: 'GET',
    path: '/streams/:kind/:id/record',
    view: 'sealedRecord',
    permission: AUDITORS,
    audit: 'record.sealedRead',
    summary: 'Gives the sealed events of one stream with everything they disclose, as the record holds them.',
    query: z.strictObject(page),
    answer: sealedRecord,
  },
];

const historyEvent = z.object({
  id: z.int(),
  type: z.string(),
  at: z.string(),
  name: z.string().nullable().describe('Of the move, the activity or the timer'),
  act: z.int().nullable().describe('Number of the act it belongs to'),
  follows: z.int().nullable().describe('Id of the event in the same run that it completes'),
  about: z.record(z.string(), anyJson).describe('Decoded payloads by where they stand'),
});

const history = z.object({
  source: z.enum(['engine', 'archive', 'none']),
  runs: z.array(z.object({ runId: z.string(), events: z.array(historyEvent) })),
  next: z.string().nullable(),
});

const difference = z.object({
  part: z.enum(['history', 'record', 'decision']),
  stream: z.string(),
  seq: z.int().describe('0 where it is about no single act'),
  field: z.string(),
  expected: z.string().nullable(),
  found: z.string().nullable(),
});

const count = z.int();

/** What a replay answers; also what apps/replay says in its last line, differences apart. */
export const replayAnswer = z.object({
  replay: z.object({
    workflows: count,
    unavailable: count,
    differences: count,
    runs: count,
    historyEvents: count,
  }),
  verification: z.object({
    events: count,
    disclosures: count,
    pending: count,
    erased: count,
    differences: count,
  }),
  reexecution: z.object({ decisions: count, erased: count, differences: count }),
  differences: z.array(difference).describe('The first ones of each part'),
});
export type ReplayAnswer = z.infer<typeof replayAnswer>;

/** What needs the engine, or a process of its own. */
export const auditInquiries: readonly InquiryRoute[] = [
  {
    method: 'GET',
    path: '/streams/:kind/:id/history',
    inquiry: 'history',
    permission: AUDITORS,
    audit: 'record.historyRead',
    summary: 'Gives the decoded history that the engine keeps of one stream, linked act by act.',
    query: z.strictObject({ cursor: z.string().max(2000).optional() }),
    answer: history,
  },
  {
    method: 'POST',
    path: '/streams/:kind/:id/replay',
    inquiry: 'replay',
    permission: AUDITORS,
    audit: 'record.replayed',
    summary: 'Replays the history and decides every act of one stream again, and says what differs.',
    query: nothing,
    answer: replayAnswer,
  },
];

/** Law and policy under their hashes: what is needed to decide again elsewhere. */
export const artifactRoutes: readonly ArtifactRoute[] = [
  {
    method: 'GET',
    path: '/artifacts/law/:hash.js',
    artifact: 'law',
    permission: ROLES,
    audit: 'record.lawRead',
    summary: 'Serves a law artefact, byte by byte, as the script that every act under it was decided by.',
  },
  {
    method: 'GET',
    path: '/artifacts/policy/:hash.json',
    artifact: 'policy',
    permission: ROLES,
    audit: 'record.policyRead',
    summary: 'Serves a policy version, byte by byte.',
  },
];
