import { z } from 'zod';
import { rolesFor } from '../../access/access.js';
import { CASES_MAX, TIES } from '../../domain/calibration/session.event.js';
import { KINDS } from '../kinds.js';
import { digest, nothing, page, pageOf, streamRef, text } from '../wire/fields.js';
import { choiceField, field } from '../wire/form.js';
import { moveRoutes } from '../wire/move-routes.js';
import type { ViewRoute } from '../wire/route.js';

const talentCase = streamRef('case');
const box = z.int().min(1).max(9);
const caseField = field(talentCase, 'choice', 'Talenta', 'Talent');
const reason = field(text, 'text', 'Alasan', 'Reason');
const tie = choiceField(
  {
    family: ['Hubungan keluarga', 'Family'],
    supervisor: ['Atasan langsung', 'Direct supervisor'],
    nominator: ['Pengusul', 'Nominator'],
    other: ['Lainnya', 'Other'],
  },
  TIES,
  'Benturan kepentingan',
  'Conflict of interest',
);

/** Writes of a calibration session. */
export const calibrationMoves = moveRoutes('session', [
  {
    method: 'POST',
    path: '',
    move: 'convene',
    title: { id: 'Panggil sidang Komite Talenta', en: 'Convene the Talent Committee' },
    effect: {
      id: 'Berkas yang dipilih terdaftar dalam sidang dan setiap anggota diminta hadir.',
      en: 'The cases chosen enrol in the session and every member is asked to attend.',
    },
    creates: true,
    audit: 'calibrationSession.convened',
    summary: 'Convenes the Talent Committee over cases of a cycle; each case enrols.',
    body: z.strictObject({
      cycle: field(streamRef('cycle'), 'choice', 'Siklus talenta', 'Talent cycle'),
      cases: field(z.array(talentCase).min(1).max(CASES_MAX), 'choices', 'Berkas talenta', 'Talent cases'),
      agenda: field(text, 'text', 'Agenda', 'Agenda'),
    }),
    texts: ['agenda'],
    facts: ['cycle', 'cases', 'roster'],
  },
  {
    method: 'PUT',
    path: '/:id/attendance',
    move: 'attend',
    title: { id: 'Catat kehadiran', en: 'Record attendance' },
    effect: {
      id: 'Anda tercatat hadir dan ikut menentukan kuorum.',
      en: 'You are recorded as present and count towards the quorum.',
    },
    audit: 'calibrationSession.attended',
    summary: 'Records that the member who asks is present.',
    body: nothing,
    texts: [],
    facts: [],
  },
  {
    method: 'POST',
    path: '/:id/recusals',
    move: 'recuse',
    title: { id: 'Nyatakan benturan kepentingan', en: 'Declare a conflict of interest' },
    effect: {
      id: 'Anda tidak ikut memutus berkas ini; suara yang sudah diberikan dibatalkan.',
      en: 'You take no part in deciding this case; a vote already given is annulled.',
    },
    audit: 'calibrationSession.recused',
    summary: 'Declares a tie to a case and stands aside; an earlier vote on it is annulled.',
    body: z.strictObject({ case: caseField, tie, reason }),
    texts: ['reason'],
    facts: [],
  },
  {
    method: 'POST',
    path: '/:id/proposals',
    move: 'proposeBox',
    title: { id: 'Usulkan kotak lain', en: 'Propose another box' },
    effect: {
      id: 'Usulan menunggu suara anggota yang hadir dan tidak berbenturan kepentingan.',
      en: 'The proposal waits for the votes of members present without a conflict of interest.',
    },
    audit: 'calibrationSession.boxProposed',
    summary: 'Proposes another box for a case, with a reason.',
    body: z.strictObject({
      case: caseField,
      box: field(box, 'box', 'Kotak', 'Box'),
      reason,
    }),
    texts: ['reason'],
    facts: [],
  },
  {
    method: 'POST',
    path: '/:id/votes',
    move: 'vote',
    title: { id: 'Berikan suara', en: 'Vote' },
    effect: {
      id: 'Usulan diterima dengan lebih dari separuh anggota yang hadir tanpa benturan kepentingan; suara tidak dapat diubah.',
      en: 'It carries with more than half of the members present without a conflict of interest; a vote cannot be changed.',
    },
    audit: 'calibrationSession.voted',
    summary: 'Votes on the open proposal of a case.',
    body: z.strictObject({
      case: caseField,
      proposal: field(z.int().min(1).max(1000), 'choice', 'Usulan', 'Proposal'),
      inFavour: field(z.boolean(), 'boolean', 'Setuju', 'In favour'),
    }),
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/closure',
    move: 'lock',
    title: { id: 'Kunci hasil sidang', en: 'Lock the session' },
    effect: {
      id: 'Kotak dan berita acara ditetapkan; usulan yang belum diputus gugur.',
      en: 'Boxes and minutes are fixed; proposals still undecided fall.',
    },
    audit: 'calibrationSession.locked',
    summary: 'Locks a quorate session: boxes and minutes are fixed, each case adopts its box.',
    body: nothing,
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/return',
    move: 'returnSession',
    title: { id: 'Kembalikan sidang', en: 'Take the session back' },
    effect: {
      id: 'Sidang berakhir tanpa keputusan dan berkasnya dapat disidangkan kembali.',
      en: 'The session ends without a decision and its cases are free for another.',
    },
    audit: 'calibrationSession.returned',
    summary: 'Takes back a session that cannot decide, with a reason; its cases are free for another.',
    body: z.strictObject({ reason }),
    texts: ['reason'],
    facts: [],
  },
  {
    method: 'POST',
    path: '/:id/minutes/signatures',
    move: 'signMinutes',
    title: { id: 'Tandatangani berita acara', en: 'Sign the minutes' },
    effect: {
      id: 'Tanda tangan Anda tercatat atas naskah dengan hash ini.',
      en: 'Your signature is recorded on the text with this hash.',
    },
    audit: 'calibrationSession.minutesSigned',
    summary: 'Signs the minutes, named by their hash.',
    body: z.strictObject({ minutes: field(digest, 'hash', 'Berita acara', 'Minutes') }),
    texts: [],
    facts: [],
  },
]);

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
    path: KINDS.session.path,
    view: 'calibrationSessions',
    permission: rolesFor('see', 'session'),
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
    path: `${KINDS.session.path}/:id`,
    view: 'calibrationSession',
    permission: rolesFor('see', 'session'),
    audit: 'calibrationSession.read',
    summary: 'Shows one calibration session with its roll, its cases and their proposals.',
    query: nothing,
    answer: sessionDetail,
  },
];
