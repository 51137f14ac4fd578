import { z } from 'zod';
import { CASES_MAX, TIES } from '../domain/calibration/session.event.js';
import { digest, nothing, page, pageOf, streamRef, text } from './fields.js';
import { DECISION_READERS } from './decision-readers.js';
import type { MoveRoute, ViewRoute } from './route.js';

const MEMBERS = ['committeeChair', 'committeeMember'] as const;
const talentCase = streamRef('case');
const box = z.int().min(1).max(9);

/** Writes of a calibration session. */
export const calibrationMoves: readonly MoveRoute[] = [
  {
    method: 'POST',
    path: '/calibration-sessions',
    kind: 'session',
    move: 'convene',
    creates: true,
    permission: ['committeeSecretary'],
    audit: 'calibrationSession.convened',
    summary: 'Convenes the Talent Committee over cases of a cycle; each case enrols.',
    body: z.strictObject({
      cycle: streamRef('cycle'),
      cases: z.array(talentCase).min(1).max(CASES_MAX),
      agenda: text,
    }),
    texts: ['agenda'],
    facts: ['cycle', 'cases', 'roster'],
  },
  {
    method: 'PUT',
    path: '/calibration-sessions/:id/attendance',
    kind: 'session',
    move: 'attend',
    permission: MEMBERS,
    audit: 'calibrationSession.attended',
    summary: 'Records that the member who asks is present.',
    body: nothing,
    texts: [],
    facts: [],
  },
  {
    method: 'POST',
    path: '/calibration-sessions/:id/recusals',
    kind: 'session',
    move: 'recuse',
    permission: MEMBERS,
    audit: 'calibrationSession.recused',
    summary: 'Declares a tie to a case and stands aside; an earlier vote on it is annulled.',
    body: z.strictObject({ case: talentCase, tie: z.enum(TIES), reason: text }),
    texts: ['reason'],
    facts: [],
  },
  {
    method: 'POST',
    path: '/calibration-sessions/:id/proposals',
    kind: 'session',
    move: 'proposeBox',
    permission: MEMBERS,
    audit: 'calibrationSession.boxProposed',
    summary: 'Proposes another box for a case, with a reason.',
    body: z.strictObject({ case: talentCase, box, reason: text }),
    texts: ['reason'],
    facts: [],
  },
  {
    method: 'POST',
    path: '/calibration-sessions/:id/votes',
    kind: 'session',
    move: 'vote',
    permission: MEMBERS,
    audit: 'calibrationSession.voted',
    summary: 'Votes on the open proposal of a case.',
    body: z.strictObject({ case: talentCase, proposal: z.int().min(1).max(1000), inFavour: z.boolean() }),
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/calibration-sessions/:id/closure',
    kind: 'session',
    move: 'lock',
    permission: ['committeeChair'],
    audit: 'calibrationSession.locked',
    summary: 'Locks a quorate session: boxes and minutes are fixed, each case adopts its box.',
    body: nothing,
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/calibration-sessions/:id/return',
    kind: 'session',
    move: 'returnSession',
    permission: ['committeeSecretary', 'regionalHrAgencyHead'],
    audit: 'calibrationSession.returned',
    summary: 'Takes back a session that cannot decide, with a reason; its cases are free for another.',
    body: z.strictObject({ reason: text }),
    texts: ['reason'],
    facts: [],
  },
  {
    method: 'POST',
    path: '/calibration-sessions/:id/minutes/signatures',
    kind: 'session',
    move: 'signMinutes',
    permission: MEMBERS,
    audit: 'calibrationSession.minutesSigned',
    summary: 'Signs the minutes, named by their hash.',
    body: z.strictObject({ minutes: digest }),
    texts: [],
    facts: [],
  },
];

const instant = z.string();
const session = z.object({
  stream: z.string(),
  cycle: z.string(),
  policy: digest,
  stage: z.string(),
  agendaText: digest,
  minutes: digest.nullable(),
  outcome: z.string().nullable(),
  members: z.int(),
  present: z.int(),
  cases: z.int(),
  convenedAt: instant,
  lockedAt: instant.nullable(),
  closedAt: instant.nullable(),
  seq: z.int(),
});

const sessionDetail = session.extend({
  roll: z.array(
    z.object({
      person: z.string(),
      role: z.string(),
      attendedAt: instant.nullable(),
      signedAt: instant.nullable(),
    }),
  ),
  agenda: z.array(
    z.object({
      case: z.string(),
      person: z.string(),
      mappedBox: box,
      box,
      decided: z.boolean(),
      dropped: z.boolean(),
      recused: z.array(z.string()),
    }),
  ),
  proposals: z.array(
    z.object({
      case: z.string(),
      proposal: z.int(),
      box,
      proposer: z.string(),
      reasonText: digest,
      votes: z.record(z.string(), z.boolean()),
      status: z.enum(['open', 'carried', 'fallen', 'reverted']),
    }),
  ),
});

/** Reads of calibration sessions. */
export const calibrationViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: '/calibration-sessions',
    view: 'calibrationSessions',
    permission: DECISION_READERS,
    audit: 'calibrationSession.listed',
    summary: 'Lists calibration sessions, oldest first.',
    query: z.strictObject({
      ...page,
      cycle: z.string().max(100).optional(),
      stage: z.string().max(40).optional(),
    }),
    answer: pageOf(session),
  },
  {
    method: 'GET',
    path: '/calibration-sessions/:id',
    view: 'calibrationSession',
    permission: DECISION_READERS,
    audit: 'calibrationSession.read',
    summary: 'Shows one calibration session with its roll, its cases and their proposals.',
    query: nothing,
    answer: sessionDetail,
  },
];
