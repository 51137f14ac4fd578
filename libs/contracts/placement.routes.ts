import { z } from 'zod';
import { CONSIDERATION_OUTCOMES } from '../domain/placement/succession.event.js';
import { date, digest, id, nothing, page, pageOf, streamRef, text } from './fields.js';
import { DECISION_READERS } from './decision-readers.js';
import type { MoveRoute, ViewRoute } from './route.js';

/** Number of a letter or a decree: no spaces, so that it can't become a place for names. */
const paperNumber = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9./-]{0,39}$/);

/** Writes of a succession. */
export const placementMoves: readonly MoveRoute[] = [
  {
    method: 'POST',
    path: '/successions',
    kind: 'succession',
    move: 'shortlist',
    creates: true,
    permission: ['committeeSecretary', 'regionalHrAgencyHead'],
    audit: 'succession.shortlisted',
    summary: 'Ranks the succession group of a cycle for a vacant position; the best three enrol.',
    body: z.strictObject({ cycle: streamRef('cycle'), position: id }),
    texts: [],
    facts: ['candidates', 'position:{body.position}'],
  },
  {
    method: 'PUT',
    path: '/successions/:id/choice',
    kind: 'succession',
    move: 'chooseSuccessor',
    permission: ['appointingAuthority'],
    audit: 'succession.chosen',
    summary: 'Chooses one of the shortlist who still waits and is still eligible, with a reason.',
    body: z.strictObject({ case: streamRef('case'), reason: text }),
    texts: ['reason'],
    facts: ['case', 'servant:{person}'],
  },
  {
    method: 'PUT',
    path: '/successions/:id/submission',
    kind: 'succession',
    move: 'submitToBkn',
    permission: ['authorizedOfficer'],
    audit: 'succession.submitted',
    summary: 'Records the letter that submits the choice to BKN.',
    body: z.strictObject({ letterNumber: paperNumber, letterDate: date }),
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/successions/:id/technical-consideration',
    kind: 'succession',
    move: 'recordTechnicalConsideration',
    permission: ['hrOfficer', 'bknLiaison'],
    audit: 'succession.considerationRecorded',
    summary: "Records BKN's technical consideration: approved, rejected or returned.",
    body: z.strictObject({
      number: paperNumber,
      date,
      fileHash: digest,
      outcome: z.enum(CONSIDERATION_OUTCOMES),
      note: text,
    }),
    texts: ['note'],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/successions/:id/decree',
    kind: 'succession',
    move: 'issueDecree',
    permission: ['appointingAuthority'],
    audit: 'succession.decreed',
    summary: 'Issues the decree that appoints the chosen talent.',
    body: z.strictObject({ number: paperNumber, date, effectiveDate: date }),
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/successions/:id/inauguration',
    kind: 'succession',
    move: 'inaugurate',
    permission: ['regionalHrAgencyHead'],
    audit: 'succession.inaugurated',
    summary: 'Records the inauguration; the chosen case adopts its placement.',
    body: z.strictObject({ date }),
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/successions/:id/return',
    kind: 'succession',
    move: 'returnSuccession',
    permission: ['appointingAuthority', 'regionalHrAgencyHead'],
    audit: 'succession.returned',
    summary: 'Takes back a succession that will appoint nobody, with a reason; position and cases are free.',
    body: z.strictObject({ reason: text }),
    texts: ['reason'],
    facts: [],
  },
];

const succession = z.object({
  stream: z.string(),
  cycle: z.string(),
  policy: digest,
  position: z.string(),
  stage: z.string(),
  chosen: z.string().nullable(),
  chooser: z.string().nullable(),
  choiceText: digest.nullable(),
  letter: z.object({ number: z.string(), date }).nullable(),
  consideration: z
    .object({ number: z.string(), date, outcome: z.enum(CONSIDERATION_OUTCOMES), file: digest })
    .nullable(),
  decree: z.object({ number: z.string(), date, effectiveDate: date }).nullable(),
  inauguratedOn: date.nullable(),
  outcome: z.string().nullable(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  seq: z.int(),
});

const candidate = z.object({
  case: z.string(),
  person: z.string(),
  rank: z.int(),
  score: z.int(),
  performance: z.int(),
  potential: z.int(),
  why: z.string(),
  status: z.enum(['listed', 'dropped', 'chosen', 'rejected', 'inaugurated']),
});

/** Reads of successions. */
export const placementViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: '/successions',
    view: 'successions',
    permission: DECISION_READERS,
    audit: 'succession.listed',
    summary: 'Lists successions, oldest first.',
    query: z.strictObject({
      ...page,
      cycle: z.string().max(100).optional(),
      stage: z.string().max(40).optional(),
    }),
    answer: pageOf(succession),
  },
  {
    method: 'GET',
    path: '/successions/:id',
    view: 'succession',
    permission: DECISION_READERS,
    audit: 'succession.read',
    summary: 'Shows one succession with its shortlist.',
    query: nothing,
    answer: succession.extend({ candidates: z.array(candidate) }),
  },
];
