import { z } from 'zod';
import { ADOPT_POLICY, RESOLVE_DELIVERY } from './kernel-words.js';
import { asked, askedOf } from './form.js';
import { digest, nothing, text } from './fields.js';
import type { MoveRoute } from './route.js';

const policy = asked(digest, 'choice', 'Versi kebijakan', 'Policy version');
const decided = z.strictObject({
  decision: askedOf(
    { approve: ['Setujui', 'Approve'], return: ['Kembalikan', 'Return'] },
    ['approve', 'return'],
    'Keputusan',
    'Decision',
  ),
  note: asked(text, 'text', 'Catatan', 'Note'),
});
const policyNamed = z.strictObject({ policy });

/** Writes of a talent cycle. */
export const cycleMoves: readonly MoveRoute[] = [
  {
    method: 'POST',
    path: '/cycles',
    kind: 'cycle',
    move: 'proposeCycle',
    title: { id: 'Usulkan siklus talenta', en: 'Propose a talent cycle' },
    effect: {
      id: 'Siklus menunggu verifikasi Pejabat yang Berwenang; kebijakan yang dipilih mengikat seluruh siklus.',
      en: 'The cycle waits for the authorized officer to verify it; the policy chosen binds the whole cycle.',
    },
    creates: true,
    permission: ['hrOfficer'],
    audit: 'cycle.proposed',
    summary: 'Proposes a talent cycle under a policy version, named by its hash.',
    body: z.strictObject({ policy, title: asked(text, 'line', 'Nama siklus', 'Name of the cycle') }),
    texts: ['title'],
    facts: ['policy'],
  },
  {
    method: 'PUT',
    path: '/cycles/:id/verification',
    kind: 'cycle',
    move: 'verifyCycle',
    title: { id: 'Verifikasi usulan siklus', en: 'Verify the proposed cycle' },
    effect: {
      id: 'Bila disetujui, usulan diteruskan kepada PPK; bila dikembalikan, usulan berakhir dan harus diajukan baru.',
      en: 'Approved, it goes on to the appointing authority; returned, the proposal ends and a new one is needed.',
    },
    permission: ['authorizedOfficer'],
    audit: 'cycle.verified',
    summary: 'Verifies a proposed cycle, or returns it.',
    body: decided,
    texts: ['note'],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/cycles/:id/approval',
    kind: 'cycle',
    move: 'approveCycle',
    title: { id: 'Tetapkan siklus talenta', en: 'Approve the talent cycle' },
    effect: {
      id: 'Bila disetujui, berkas dibuka bagi setiap ASN dalam populasi; bila dikembalikan, usulan berakhir.',
      en: 'Approved, a case opens for every civil servant of the population; returned, the proposal ends.',
    },
    permission: ['appointingAuthority'],
    audit: 'cycle.approved',
    summary: 'Approves a verified cycle, which opens its cases, or returns it.',
    body: decided,
    texts: ['note'],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/cycles/:id/closure',
    kind: 'cycle',
    move: 'closeCycle',
    title: { id: 'Tutup siklus talenta', en: 'Close the talent cycle' },
    effect: {
      id: 'Setiap berkas yang masih terbuka ditutup dengan hasilnya; tidak ada yang disetujui karena waktu.',
      en: 'Every case still open is closed with its outcome; nothing is approved by the closing.',
    },
    permission: ['regionalHrAgencyHead'],
    audit: 'cycle.closed',
    summary: 'Closes a cycle and with it every open case, each with a named outcome.',
    body: nothing,
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/cycles/:id/policy',
    kind: 'cycle',
    move: 'adoptPolicy',
    ...ADOPT_POLICY,
    permission: ['appointingAuthority'],
    audit: 'cycle.policyAdopted',
    summary: 'Puts a cycle under another policy version.',
    body: policyNamed,
    texts: [],
    facts: ['policy'],
  },
  {
    method: 'PUT',
    path: '/cycles/:id/delivery-resolution',
    kind: 'cycle',
    move: 'resolveDelivery',
    ...RESOLVE_DELIVERY,
    permission: ['hrOfficer'],
    audit: 'cycle.deliveryResolved',
    summary: 'Says that deliveries which failed have been looked after.',
    body: nothing,
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/cases/:id/policy',
    kind: 'case',
    move: 'adoptPolicy',
    ...ADOPT_POLICY,
    permission: ['appointingAuthority'],
    audit: 'case.policyAdopted',
    summary: 'Puts a case under another policy version.',
    body: policyNamed,
    texts: [],
    facts: ['policy'],
  },
];
