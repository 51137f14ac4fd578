import { z } from 'zod';
import { ROLES } from '../../domain/kernel/actor.js';
import { anyJson } from '../wire/any-json.js';
import { digest, nothing, page, pageOf } from '../wire/fields.js';
import type { ViewRoute } from '../wire/route.js';

const authority = z.object({
  role: z.enum(ROLES),
  kind: z.string().describe('definitive, plt, plh, penjabat or delegation'),
  decree: z.string(),
  from: z.string(),
  until: z.string().nullable(),
});

const act = z.object({
  seq: z.int(),
  at: z.string(),
  move: z.string(),
  outcome: z.enum(['accepted', 'refused']),
  actor: z.record(z.string(), anyJson).describe('Person on a standing, deadline, or another stream'),
  actorName: z.string().nullable(),
  authority: authority.nullable().describe('The paper a person acted on, as sealed with the act'),
  stage: z.string().describe('Stage after the act'),
  events: z.array(z.record(z.string(), anyJson)),
  refusal: z
    .object({ code: z.string(), sentence: z.object({ id: z.string(), en: z.string() }), article: z.string() })
    .nullable(),
  texts: z
    .record(z.string(), z.string().nullable())
    .describe('Free texts by the digest an event names; null when erased or not for the reader'),
  hash: digest,
});

const standing = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  kind: z.string(),
  government: z.string(),
  governments: z.array(z.string()).describe('What it reaches'),
  unit: z.string().nullable(),
  from: z.string(),
  until: z.string().nullable(),
});

/** Reads that belong to no stage: the record's timeline, oneself, and the policy versions. */
export const recordViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: '/streams/:kind/:id/acts',
    view: 'acts',
    permission: ROLES,
    audit: 'record.actsRead',
    summary: 'Shows the timeline of one stream act by act, to auditors, HR and those who take part in it.',
    query: z.strictObject(page),
    answer: pageOf(act),
  },
  {
    method: 'GET',
    path: '/me',
    view: 'me',
    permission: ROLES,
    audit: 'self.read',
    summary: "Shows the person's own name and the standings in force.",
    query: nothing,
    answer: z.object({ person: z.string(), name: z.string().nullable(), standings: z.array(standing) }),
  },
  {
    method: 'GET',
    path: '/policies',
    view: 'policies',
    permission: ROLES,
    audit: 'policy.listed',
    summary: 'Lists the policy versions that are stored, by hash, newest first.',
    query: z.strictObject(page),
    answer: pageOf(z.object({ hash: digest, name: z.string().nullable(), storedAt: z.string() })),
  },
];
