import type { CaseEvent } from '../../../../libs/domain/case/case.event.js';
import type { Sentence } from '../../../../libs/domain/kernel/refusal.js';

/** What each event of a talent case tells, with its own fields in their places; `actor` is who acted. */
export const CASE_EVENTS = {
  'event.CaseOpened': {
    id: 'Berkas dibuka untuk {{person}} dalam {{cycle}}.',
    en: 'A case was opened for {{person}} in {{cycle}}.',
  },
  'event.Nominated': {
    id: '{{actor}} mengusulkan talenta ini untuk {{targetLevel}}. Persyaratan: {{findings}}.',
    en: '{{actor}} nominated this talent for {{targetLevel}}. Requirements: {{findings}}.',
  },
  'event.NominationRevised': {
    id: '{{actor}} memperbaiki usulan. Persyaratan: {{findings}}.',
    en: '{{actor}} revised the nomination. Requirements: {{findings}}.',
  },
  'event.NominationApproved': {
    id: '{{actor}} menyetujui usulan; penilaian dimulai.',
    en: '{{actor}} approved the nomination; assessment begins.',
  },
  'event.NominationRejected': { id: '{{actor}} menolak usulan.', en: '{{actor}} rejected the nomination.' },
  'event.RevisionRequested': {
    id: '{{actor}} meminta usulan diperbaiki.',
    en: '{{actor}} asked for the nomination to be revised.',
  },
  'event.NominationWithdrawn': { id: '{{actor}} menarik usulan.', en: '{{actor}} withdrew the nomination.' },
  'event.NominationLapsed': {
    id: 'Tenggat berlalu: pengusulan gugur, tanpa persetujuan siapa pun.',
    en: 'The time ran out: the nomination lapsed, approved by nobody.',
  },
  'event.NominationReturned': {
    id: 'Tenggat verifikasi berlalu: usulan kembali kepada pengusul, tidak disetujui.',
    en: 'The time to verify ran out: the nomination went back to its nominator, unapproved.',
  },
  'event.ScoresRecorded': {
    id: '{{actor}} mencatat hasil penilaian: {{scores}}.',
    en: '{{actor}} recorded results: {{scores}}.',
  },
  'event.AxesComputed': {
    id: '{{actor}} menyimpulkan penilaian: kinerja {{performance}}, potensial {{potential}}, kotak hasil hitung {{mappedBox}}.',
    en: '{{actor}} concluded the assessment: performance {{performance}}, potential {{potential}}, computed box {{mappedBox}}.',
  },
  'event.AssessmentDeferred': {
    id: '{{actor}} menangguhkan penilaian.',
    en: '{{actor}} deferred the assessment.',
  },
  'event.TalentExcluded': {
    id: '{{actor}} mengeluarkan talenta dari siklus ini.',
    en: '{{actor}} excluded the talent from this cycle.',
  },
  'event.TalentMoved': {
    id: 'Talenta pindah dari {{before}} ke {{unit}}; berkas ikut pindah.',
    en: 'The talent moved from {{before}} to {{unit}}, and the case with them.',
  },
  'event.TalentLeft': {
    id: '{{actor}} mengakhiri berkas: {{why}}.',
    en: '{{actor}} ended the case: {{why}}.',
  },
  'event.AssessmentLapsed': {
    id: 'Tenggat penilaian berlalu: berkas gugur, tanpa keputusan siapa pun.',
    en: 'The time to assess ran out: the case lapsed, decided by nobody.',
  },
  'event.Enrolled': { id: 'Berkas terdaftar dalam {{in}}.', en: 'The case was enrolled in {{in}}.' },
  'event.Released': { id: 'Berkas dilepas dari {{from}}.', en: 'The case was released from {{from}}.' },
  'event.BoxAdopted': {
    id: '{{session}} memutuskan kotak {{box}}; talenta masuk {{group}}.',
    en: '{{session}} decided box {{box}}; the talent joins the {{group}}.',
  },
  'event.Placed': {
    id: 'Talenta ditempatkan melalui {{succession}}.',
    en: 'The talent was placed through {{succession}}.',
  },
  'event.NotPlaced': {
    id: '{{succession}} berakhir dengan pilihan lain; talenta tetap tersedia.',
    en: '{{succession}} ended with another choice; the talent stays available.',
  },
  'event.CommitmentAdopted': {
    id: 'Komitmen ditandatangani lengkap melalui {{signing}}.',
    en: 'The commitment was fully signed in {{signing}}.',
  },
  'event.CommitmentReturned': {
    id: '{{signing}} berakhir tanpa tanda tangan lengkap.',
    en: '{{signing}} ended without all signatures.',
  },
} as const satisfies { readonly [T in CaseEvent['type'] as `event.${T}`]: Sentence };
