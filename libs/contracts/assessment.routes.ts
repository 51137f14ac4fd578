import { z } from 'zod';
import { code, date, digest, score, text } from './fields.js';
import type { MoveRoute } from './route.js';

/** Most results in one recording; no policy has that many instruments. */
const SCORES_MAX = 100;

const result = z
  .strictObject({
    instrument: code,
    score: score.optional(),
    category: code.optional(),
    assessedOn: date,
    /** SHA-256 of the evidence file. */
    evidence: digest.optional(),
  })
  .refine((given) => (given.score === undefined) !== (given.category === undefined), {
    message: 'needs either a score or a category',
  });

/** Writes of the assessment stage of a talent case. */
export const assessmentMoves: readonly MoveRoute[] = [
  {
    method: 'POST',
    path: '/cases/:id/scores',
    kind: 'case',
    move: 'recordScores',
    permission: ['assessor'],
    audit: 'assessment.scoresRecorded',
    summary: 'Records results by instrument: a score of 0 to 100 or a category of the point table.',
    body: z.strictObject({ scores: z.array(result).min(1).max(SCORES_MAX) }),
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/cases/:id/assessment',
    kind: 'case',
    move: 'concludeAssessment',
    permission: ['hrOfficer'],
    audit: 'assessment.concluded',
    summary: 'Computes both axes, defers the assessment, or excludes the talent, with a reason.',
    body: z.strictObject({ decision: z.enum(['assess', 'defer', 'exclude']), reason: text }),
    texts: ['reason'],
    facts: [],
  },
];
