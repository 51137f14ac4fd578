import type { Phrases } from '../words/phrase.js';

/** What the story says around its sentences. */
export const STORY_WORDS = {
  'story.title': { id: 'Riwayat', en: 'Story' },
  'story.notYours': {
    id: 'Riwayat lengkap hanya untuk mereka yang terlibat dan yang mengelola.',
    en: 'The whole story is for those who take part in it and those who look after it.',
  },
  'story.act': { id: 'Langkah {{seq}}', en: 'Act {{seq}}' },
  'story.refused': { id: 'Ditolak aturan', en: 'Refused' },
  'story.reasonGone': { id: 'Alasannya tidak tersimpan lagi.', en: 'The reason is no longer kept.' },
  'story.textHidden': {
    id: 'Ada catatan tertulis yang telah dihapus atau bukan untuk Anda.',
    en: 'There is a written note that was erased, or is not for you.',
  },
  'story.count': { id: '{{count}} {{what}}', en: '{{count}} {{what}}' },
  'story.deadline': { id: 'Tenggat menurut kebijakan', en: 'A deadline of the policy' },
  'story.followed': { id: '{{count}} hal mengikuti', en: '{{count}} things followed' },
  'story.itself': { id: 'Dicatat oleh proses ini sendiri', en: 'Recorded by the procedure itself' },
  'story.fromStream': { id: 'Keputusan dari', en: 'Decided by' },
} as const satisfies Phrases;
