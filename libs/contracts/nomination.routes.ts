import { z } from 'zod';
import { ELIGIBILITY_RULES } from '../domain/nomination/eligibility.js';
import { text } from './fields.js';
import type { MoveRoute } from './route.js';

const RULES = Object.keys(ELIGIBILITY_RULES) as [string, ...string[]];
const answers = z.array(z.strictObject({ rule: z.enum(RULES), met: z.boolean() })).max(RULES.length);

/** Writes of the nomination stage of a talent case. */
export const nominationMoves: readonly MoveRoute[] = [
  {
    method: 'PUT',
    path: '/cases/:id/nomination',
    kind: 'case',
    move: 'nominate',
    permission: ['unitHead'],
    audit: 'nomination.filed',
    summary: "Nominates a talent, with the unit's reason; eligibility is computed.",
    body: z.strictObject({ reason: text, targetLevel: z.literal('jptPratama').optional() }),
    texts: ['reason'],
    facts: ['servant:{person}'],
  },
  {
    method: 'PUT',
    path: '/cases/:id/nomination/verification',
    kind: 'case',
    move: 'verifyNomination',
    permission: ['hrOfficer'],
    audit: 'nomination.verified',
    summary: 'Approves or rejects a nomination or asks for revision, and answers its manual checks.',
    body: z.strictObject({
      decision: z.enum(['approve', 'reject', 'revise']),
      note: text,
      answers: answers.default([]),
    }),
    texts: ['note'],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/cases/:id/nomination/revision',
    kind: 'case',
    move: 'reviseNomination',
    permission: ['unitHead'],
    audit: 'nomination.revised',
    summary: 'Revises a nomination that was sent back; eligibility is computed anew.',
    body: z.strictObject({ reason: text }),
    texts: ['reason'],
    facts: ['servant:{person}'],
  },
  {
    method: 'PUT',
    path: '/cases/:id/nomination/withdrawal',
    kind: 'case',
    move: 'withdrawNomination',
    permission: ['unitHead', 'civilServant'],
    audit: 'nomination.withdrawn',
    summary: "Withdraws a nomination, by the unit's head or by the talent.",
    body: z.strictObject({ reason: text }),
    texts: ['reason'],
    facts: [],
  },
];
