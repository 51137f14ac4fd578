import { z } from 'zod';
import { ELIGIBILITY_RULES } from '../../domain/case/nomination/eligibility.js';
import { text } from '../wire/fields.js';
import { choiceField, field } from '../wire/form.js';
import { moveRoutes } from '../wire/move-routes.js';

const RULES = Object.keys(ELIGIBILITY_RULES) as [string, ...string[]];
const answers = z.array(z.strictObject({ rule: z.enum(RULES), met: z.boolean() })).max(RULES.length);
const reason = field(text, 'text', 'Alasan', 'Reason');
const level = z.literal('jptPratama').meta({
  'x-title': { id: 'Jenjang jabatan target', en: 'Level of the target position' },
  'x-input': 'choice',
  'x-choices': [{ value: 'jptPratama', label: { id: 'JPT Pratama', en: 'JPT Pratama' } }],
});
const decision = choiceField(
  {
    approve: ['Setujui', 'Approve'],
    revise: ['Minta perbaikan', 'Ask for revision'],
    reject: ['Tolak', 'Reject'],
  },
  ['approve', 'revise', 'reject'],
  'Keputusan',
  'Decision',
);

/** Writes of the nomination stage of a talent case. */
export const nominationMoves = moveRoutes('case', [
  {
    method: 'PUT',
    path: '/:id/nomination',
    move: 'nominate',
    title: { id: 'Usulkan sebagai talenta', en: 'Nominate as a talent' },
    effect: {
      id: 'Persyaratan dihitung hari ini dan usulan diteruskan kepada BKD/BKPSDM untuk diverifikasi.',
      en: 'Requirements are computed today and the nomination goes to the HR agency for verification.',
    },
    audit: 'nomination.filed',
    summary: "Nominates a talent, with the unit's reason; eligibility is computed.",
    body: z.strictObject({ reason, targetLevel: level.optional() }),
    texts: ['reason'],
    facts: ['servant:{person}'],
  },
  {
    method: 'PUT',
    path: '/:id/nomination/verification',
    move: 'verifyNomination',
    title: { id: 'Verifikasi usulan', en: 'Verify the nomination' },
    effect: {
      id: 'Disetujui: penilaian dimulai. Ditolak: berkas berakhir. Diperbaiki: kembali kepada pengusul.',
      en: 'Approved: assessment begins. Rejected: the case ends. Revised: it goes back to the nominator.',
    },
    audit: 'nomination.verified',
    summary: 'Approves or rejects a nomination or asks for revision, and answers its manual checks.',
    body: z.strictObject({
      decision,
      note: field(text, 'text', 'Catatan', 'Note'),
      answers: field(answers, 'checks', 'Pemeriksaan manual', 'Manual checks').default([]),
    }),
    texts: ['note'],
    facts: ['servant:{person}'],
  },
  {
    method: 'PUT',
    path: '/:id/nomination/revision',
    move: 'reviseNomination',
    title: { id: 'Perbaiki usulan', en: 'Revise the nomination' },
    effect: {
      id: 'Persyaratan dihitung ulang dan usulan menunggu verifikasi kembali.',
      en: 'Requirements are computed anew and the nomination waits for verification again.',
    },
    audit: 'nomination.revised',
    summary: 'Revises a nomination that was sent back; eligibility is computed anew.',
    body: z.strictObject({ reason }),
    texts: ['reason'],
    facts: ['servant:{person}'],
  },
  {
    method: 'PUT',
    path: '/:id/nomination/withdrawal',
    move: 'withdrawNomination',
    title: { id: 'Tarik usulan', en: 'Withdraw the nomination' },
    effect: {
      id: 'Talenta keluar dari proses siklus ini; tidak dapat dibatalkan.',
      en: 'The talent leaves this cycle; this cannot be undone.',
    },
    audit: 'nomination.withdrawn',
    summary: "Withdraws a nomination, by the unit's head or by the talent.",
    body: z.strictObject({ reason }),
    texts: ['reason'],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/departure',
    move: 'endCase',
    title: { id: 'Akhiri berkas', en: 'End the case' },
    effect: {
      id: 'Berkas berakhir karena talenta tidak lagi aktif pada pemerintah daerah ini; tidak dapat dibatalkan.',
      en: 'The case ends because the talent is no longer in service of this government; this cannot be undone.',
    },
    audit: 'case.ended',
    summary: 'Ends the case of a talent who has retired, died or gone to another government, with a reason.',
    body: z.strictObject({ reason }),
    texts: ['reason'],
    facts: ['servant:{person}'],
  },
]);
