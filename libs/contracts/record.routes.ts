import { ADOPT_POLICY, RESOLVE_DELIVERY } from './kernel-words.js';
import { anyJson } from './any-json.js';
import { asked } from './form.js';
import { z } from 'zod';
import { digest, nothing, page, pageOf } from './fields.js';
import { ROLES, type Role } from '../domain/kernel/actor.js';
import type { MoveRoute, ViewRoute } from './route.js';

const authority = z.object({
  role: z.enum(ROLES),
  kind: z.string().describe('definitive, plt, plh or delegation'),
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

/** Reads that belong to no stage: the record's story, oneself, and the policy versions. */
export const recordViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: '/streams/:kind/:id/acts',
    view: 'acts',
    permission: ROLES,
    audit: 'record.actsRead',
    summary: 'Tells the story of one stream act by act, to auditors, HR and those who take part in it.',
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

type Deciding = 'session' | 'succession' | 'signing';

/** What the streams that decide for others are called in paths, and who looks after their failed deliveries. */
const DECIDING: { readonly [K in Deciding]: { readonly path: string; readonly secretary: Role } } = {
  session: { path: '/calibration-sessions', secretary: 'committeeSecretary' },
  succession: { path: '/successions', secretary: 'hrOfficer' },
  signing: { path: '/signing-rounds', secretary: 'hrOfficer' },
};

const kernelMoves = (kind: Deciding): readonly MoveRoute[] => [
  {
    method: 'PUT',
    path: `${DECIDING[kind].path}/:id/policy`,
    kind,
    move: 'adoptPolicy',
    ...ADOPT_POLICY,
    permission: ['appointingAuthority'],
    audit: `${kind}.policyAdopted`,
    summary: 'Puts the procedure under another policy version.',
    body: z.strictObject({ policy: asked(digest, 'choice', 'Versi kebijakan', 'Policy version') }),
    texts: [],
    facts: ['policy'],
  },
  {
    method: 'PUT',
    path: `${DECIDING[kind].path}/:id/delivery-resolution`,
    kind,
    move: 'resolveDelivery',
    ...RESOLVE_DELIVERY,
    permission: [DECIDING[kind].secretary],
    audit: `${kind}.deliveryResolved`,
    summary: 'Says that deliveries which failed have been looked after.',
    body: nothing,
    texts: [],
    facts: [],
  },
];

/** The moves that sessions, successions and signing rounds have beside those of their own laws. */
export const recordMoves: readonly MoveRoute[] = (['session', 'succession', 'signing'] as const).flatMap(
  kernelMoves,
);
