import { z } from 'zod';
import { digest, nothing, text } from '../wire/fields.js';
import { choiceField, field } from '../wire/form.js';
import { moveRoutes } from '../wire/move-routes.js';

const policy = field(digest, 'choice', 'Versi kebijakan', 'Policy version');
const decided = z.strictObject({
  decision: choiceField(
    { approve: ['Setujui', 'Approve'], return: ['Kembalikan', 'Return'] },
    ['approve', 'return'],
    'Keputusan',
    'Decision',
  ),
  note: field(text, 'text', 'Catatan', 'Note'),
});

/** Writes of a talent cycle. */
export const cycleMoves = moveRoutes('cycle', [
  {
    method: 'POST',
    path: '',
    move: 'proposeCycle',
    title: { id: 'Usulkan siklus talenta', en: 'Propose a talent cycle' },
    effect: {
      id: 'Siklus menunggu verifikasi Pejabat yang Berwenang; kebijakan yang dipilih mengikat seluruh siklus.',
      en: 'The cycle waits for the authorized officer to verify it; the policy chosen binds the whole cycle.',
    },
    creates: true,
    audit: 'cycle.proposed',
    summary: 'Proposes a talent cycle under a policy version, named by its hash.',
    body: z.strictObject({ policy, title: field(text, 'line', 'Nama siklus', 'Name of the cycle') }),
    texts: ['title'],
    facts: ['policy'],
  },
  {
    method: 'PUT',
    path: '/:id/verification',
    move: 'verifyCycle',
    title: { id: 'Verifikasi usulan siklus', en: 'Verify the proposed cycle' },
    effect: {
      id: 'Bila disetujui, usulan diteruskan kepada PPK; bila dikembalikan, usulan berakhir dan harus diajukan baru.',
      en: 'Approved, it goes on to the appointing authority; returned, the proposal ends and a new one is needed.',
    },
    audit: 'cycle.verified',
    summary: 'Verifies a proposed cycle, or returns it.',
    body: decided,
    texts: ['note'],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/approval',
    move: 'approveCycle',
    title: { id: 'Tetapkan siklus talenta', en: 'Approve the talent cycle' },
    effect: {
      id: 'Bila disetujui, berkas dibuka bagi setiap ASN dalam populasi; bila dikembalikan, usulan berakhir.',
      en: 'Approved, a case opens for every civil servant of the population; returned, the proposal ends.',
    },
    audit: 'cycle.approved',
    summary: 'Approves a verified cycle, which opens its cases, or returns it.',
    body: decided,
    texts: ['note'],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/closure',
    move: 'closeCycle',
    title: { id: 'Tutup siklus talenta', en: 'Close the talent cycle' },
    effect: {
      id: 'Setiap berkas yang masih terbuka ditutup dengan hasilnya; tidak ada yang disetujui karena waktu.',
      en: 'Every case still open is closed with its outcome; nothing is approved by the closing.',
    },
    audit: 'cycle.closed',
    summary: 'Closes a cycle and with it every open case, each with a named outcome.',
    body: nothing,
    texts: [],
    facts: [],
  },
]);
