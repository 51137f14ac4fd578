import { z } from 'zod';
import { code, date, digest, score, text } from '../wire/fields.js';
import { choiceField, field } from '../wire/form.js';
import { moveRoutes } from '../wire/move-routes.js';

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

const decision = choiceField(
  {
    assess: ['Dinilai', 'Assessed'],
    defer: ['Ditunda', 'Deferred'],
    exclude: ['Dikecualikan', 'Excluded'],
  },
  ['assess', 'defer', 'exclude'],
  'Kesimpulan',
  'Conclusion',
);

/** Writes of the assessment stage of a talent case. */
export const assessmentMoves = moveRoutes('case', [
  {
    method: 'POST',
    path: '/:id/scores',
    move: 'recordScores',
    title: { id: 'Catat hasil penilaian', en: 'Record assessment results' },
    effect: {
      id: 'Hasil tercatat atas nama Anda; hasil baru menggantikan hasil lama instrumen yang sama.',
      en: 'Results stand under your name; a new one replaces an older one of the same instrument.',
    },
    audit: 'assessment.scoresRecorded',
    summary: 'Records results by instrument: a score of 0 to 100 or a category of the point table.',
    body: z.strictObject({
      scores: field(
        z.array(result).min(1).max(SCORES_MAX),
        'scores',
        'Hasil per instrumen',
        'Results by instrument',
      ),
    }),
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/assessment',
    move: 'concludeAssessment',
    title: { id: 'Simpulkan penilaian', en: 'Conclude the assessment' },
    effect: {
      id: 'Dinilai: kinerja, potensial, dan kotak awal dihitung. Ditunda: penilaian menunggu. Dikecualikan: berkas berakhir.',
      en: 'Assessed: performance, potential and the mapped box are computed. Deferred: it waits. Excluded: the case ends.',
    },
    audit: 'assessment.concluded',
    summary: 'Computes both axes, defers the assessment, or excludes the talent, with a reason.',
    body: z.strictObject({ decision, reason: field(text, 'text', 'Alasan', 'Reason') }),
    texts: ['reason'],
    facts: ['servant:{person}'],
  },
]);
