import type { Sentence } from '../../../../libs/domain/kernel/refusal.js';
import type { SuccessionEvent } from '../../../../libs/domain/placement/succession.event.js';

/** What each event of a succession tells, with its own fields in their places; `actor` is who acted. */
export const SUCCESSION_EVENTS = {
  'event.ShortlistSet': {
    id: '{{actor}} menetapkan {{size}} besar dari kelompok rencana suksesi.',
    en: '{{actor}} set the shortlist of {{size}} from the succession group.',
  },
  'event.CandidateDropped': { id: '{{case}} keluar dari daftar.', en: '{{case}} left the shortlist.' },
  'event.ShortlistOpened': {
    id: 'Daftar lengkap; pilihan menunggu PPK.',
    en: 'The shortlist is complete; the choice is the appointing authority’s.',
  },
  'event.SuccessorChosen': {
    id: '{{actor}} memilih {{person}} sebagai suksesor.',
    en: '{{actor}} chose {{person}} as successor.',
  },
  'event.SubmittedToBkn': {
    id: '{{actor}} mengajukan pilihan kepada BKN dengan surat {{letterNumber}} tanggal {{letterDate}}.',
    en: '{{actor}} submitted the choice to BKN by letter {{letterNumber}} of {{letterDate}}.',
  },
  'event.TechnicalConsiderationRecorded': {
    id: '{{actor}} mencatat pertimbangan teknis BKN {{number}} tanggal {{date}}: {{outcome}}.',
    en: '{{actor}} recorded BKN’s technical consideration {{number}} of {{date}}: {{outcome}}.',
  },
  'event.DecreeIssued': {
    id: '{{actor}} menerbitkan SK {{number}} tanggal {{date}}, berlaku sejak {{effectiveDate}}.',
    en: '{{actor}} issued decree {{number}} of {{date}}, in force from {{effectiveDate}}.',
  },
  'event.SuccessorInaugurated': {
    id: '{{actor}} mencatat pelantikan pada {{date}}.',
    en: '{{actor}} recorded the inauguration on {{date}}.',
  },
  'event.SuccessionConcluded': {
    id: 'Suksesi selesai: {{person}} dilantik.',
    en: 'The succession is concluded: {{person}} was inaugurated.',
  },
  'event.SuccessionReturned': {
    id: 'Suksesi dikembalikan: {{reason}}.',
    en: 'The succession was taken back: {{reason}}.',
  },
  'event.SuccessionLapsed': {
    id: 'Tenggat berlalu: suksesi gugur, tanpa keputusan siapa pun.',
    en: 'The time ran out: the succession lapsed, decided by nobody.',
  },
} as const satisfies { readonly [T in SuccessionEvent['type'] as `event.${T}`]: Sentence };
