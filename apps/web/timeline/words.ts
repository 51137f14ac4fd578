import type { Phrases } from '../words/phrase.js';

/** What a timeline says around its sentences. */
export const TIMELINE_WORDS = {
  'timeline.title': { id: 'Riwayat', en: 'Timeline' },
  'timeline.notYours': {
    id: 'Riwayat lengkap hanya untuk mereka yang terlibat dan yang mengelola.',
    en: 'The whole timeline is for those who take part in it and those who look after it.',
  },
  'timeline.act': { id: 'Langkah {{seq}}', en: 'Act {{seq}}' },
  'timeline.refused': { id: 'Ditolak aturan', en: 'Refused' },
  'timeline.reasonGone': { id: 'Alasannya tidak tersimpan lagi.', en: 'The reason is no longer kept.' },
  'timeline.textHidden': {
    id: 'Ada catatan tertulis yang telah dihapus atau bukan untuk Anda.',
    en: 'There is a written note that was erased, or is not for you.',
  },
  'timeline.count': { id: '{{count}} {{what}}', en: '{{count}} {{what}}' },
  'timeline.deadline': { id: 'Tenggat menurut kebijakan', en: 'A deadline of the policy' },
  'timeline.followed': { id: '{{count}} hal mengikuti', en: '{{count}} things followed' },
  'timeline.itself': { id: 'Dicatat oleh proses ini sendiri', en: 'Recorded by the procedure itself' },
  'timeline.fromStream': { id: 'Keputusan dari', en: 'Decided by' },
} as const satisfies Phrases;
