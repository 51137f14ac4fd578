import { z } from 'zod';
import { rolesFor } from '../../access/access.js';
import { CONSIDERATION_OUTCOMES } from '../../domain/placement/succession.event.js';
import { KINDS } from '../kinds.js';
import { date, digest, id, nothing, page, pageOf, streamRef, text } from '../wire/fields.js';
import { choiceField, field, lineField } from '../wire/form.js';
import { moveRoutes } from '../wire/move-routes.js';
import type { ViewRoute } from '../wire/route.js';

/** Number of a letter or a decree: no spaces, so that it can't become a place for names. */
const paperNumber = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9./-]{0,39}$/);
const reason = field(text, 'text', 'Alasan', 'Reason');
const dated = (words: string, english: string) => field(date, 'date', words, english);
const outcome = choiceField(
  {
    approved: ['Disetujui', 'Approved'],
    rejected: ['Ditolak', 'Rejected'],
    returned: ['Dikembalikan', 'Returned'],
  },
  CONSIDERATION_OUTCOMES,
  'Hasil pertimbangan teknis',
  'Outcome of the technical consideration',
);

/** Writes of a succession. */
export const placementMoves = moveRoutes('succession', [
  {
    method: 'POST',
    path: '',
    move: 'shortlist',
    title: { id: 'Susun daftar tiga besar', en: 'Draw up the shortlist of three' },
    effect: {
      id: 'Calon terbaik Kelompok Rencana Suksesi diperingkat untuk jabatan ini dan menunggu pilihan PPK.',
      en: 'The best of the succession group are ranked for this position and wait for the appointing authority.',
    },
    creates: true,
    audit: 'succession.shortlisted',
    summary: 'Ranks the succession group of a cycle for a vacant position; the best three enrol.',
    body: z.strictObject({
      cycle: field(streamRef('cycle'), 'choice', 'Siklus talenta', 'Talent cycle'),
      position: field(id, 'choice', 'Jabatan target', 'Target position'),
    }),
    texts: [],
    facts: ['candidates', 'position:{body.position}'],
  },
  {
    method: 'PUT',
    path: '/:id/choice',
    move: 'chooseSuccessor',
    title: { id: 'Pilih suksesor', en: 'Choose the successor' },
    effect: {
      id: 'Pilihan diteruskan untuk diusulkan kepada BKN.',
      en: 'The choice goes on to be submitted to BKN.',
    },
    audit: 'succession.chosen',
    summary: 'Chooses one of the shortlist who still waits and is still eligible, with a reason.',
    body: z.strictObject({ case: field(streamRef('case'), 'choice', 'Calon', 'Candidate'), reason }),
    texts: ['reason'],
    facts: ['approvals', 'windows', 'case', 'servant:{person}'],
  },
  {
    method: 'PUT',
    path: '/:id/submission',
    move: 'submitToBkn',
    title: { id: 'Catat surat usul ke BKN', en: 'Record the letter to BKN' },
    effect: {
      id: 'Proses menunggu pertimbangan teknis BKN.',
      en: "The procedure waits for BKN's technical consideration.",
    },
    audit: 'succession.submitted',
    summary: 'Records the letter that submits the choice to BKN.',
    body: z.strictObject({
      letterNumber: lineField(paperNumber, '800.1.3/123/BKPSDM', 'Nomor surat usul', 'Number of the letter'),
      letterDate: dated('Tanggal surat usul', 'Date of the letter'),
    }),
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/technical-consideration',
    move: 'recordTechnicalConsideration',
    title: { id: 'Catat pertimbangan teknis BKN', en: "Record BKN's technical consideration" },
    effect: {
      id: 'Disetujui: PPK menetapkan keputusan. Ditolak: PPK memilih calon lain. Dikembalikan: surat usul diperbaiki.',
      en: 'Approved: the decree follows. Rejected: another is chosen. Sent back by BKN: the letter is corrected.',
    },
    audit: 'succession.considerationRecorded',
    summary: "Records BKN's technical consideration: approved, rejected or returned.",
    body: z.strictObject({
      number: lineField(paperNumber, '26-2/B-BT/TM/2026', 'Nomor pertimbangan teknis', 'Number'),
      date: dated('Tanggal pertimbangan teknis', 'Date'),
      fileHash: field(digest, 'file', 'Berkas pertimbangan teknis', 'File of the consideration'),
      outcome,
      note: field(text, 'text', 'Catatan', 'Note'),
    }),
    texts: ['note'],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/decree',
    move: 'issueDecree',
    title: { id: 'Tetapkan keputusan pengangkatan', en: 'Issue the decree' },
    effect: {
      id: 'Calon diangkat; pelantikan menyusul.',
      en: 'The candidate is appointed; the inauguration follows.',
    },
    audit: 'succession.decreed',
    summary: 'Issues the decree that appoints the chosen talent.',
    body: z.strictObject({
      number: lineField(paperNumber, '821.2/45/BKPSDM/2026', 'Nomor keputusan', 'Number of the decree'),
      date: dated('Tanggal keputusan', 'Date of the decree'),
      effectiveDate: dated('Terhitung mulai tanggal (TMT)', 'Effective date'),
    }),
    texts: [],
    facts: ['approvals', 'windows', 'servant:{person}'],
  },
  {
    method: 'PUT',
    path: '/:id/inauguration',
    move: 'inaugurate',
    title: { id: 'Catat pelantikan', en: 'Record the inauguration' },
    effect: {
      id: 'Talenta tercatat menduduki jabatan dan calon lain dibebaskan.',
      en: 'The talent is placed in the position and the other candidates are free.',
    },
    audit: 'succession.inaugurated',
    summary: 'Records the inauguration; the chosen case adopts its placement.',
    body: z.strictObject({ date: dated('Tanggal pelantikan', 'Date of the inauguration') }),
    texts: [],
    facts: ['servant:{person}'],
  },
  {
    method: 'PUT',
    path: '/:id/return',
    move: 'returnSuccession',
    title: { id: 'Kembalikan proses suksesi', en: 'Take the succession back' },
    effect: {
      id: 'Suksesi berakhir tanpa pelantikan; jabatan dan calonnya bebas.',
      en: 'The succession ends without an inauguration; position and candidates are free.',
    },
    audit: 'succession.returned',
    summary: 'Takes back a succession that will appoint nobody, with a reason; position and cases are free.',
    body: z.strictObject({ reason }),
    texts: ['reason'],
    facts: [],
  },
]);

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
    path: KINDS.succession.path,
    view: 'successions',
    permission: rolesFor('see', 'succession'),
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
    path: `${KINDS.succession.path}/:id`,
    view: 'succession',
    permission: rolesFor('see', 'succession'),
    audit: 'succession.read',
    summary: 'Shows one succession with its shortlist.',
    query: nothing,
    answer: succession.extend({ candidates: z.array(candidate) }),
  },
];
