import type { Phrases } from '../words/phrase.js';

/** What the pages of streams have in common. */
export const STREAM_WORDS = {
  'moves.title': { id: 'Yang dapat Anda lakukan', en: 'What you can do' },
  'moves.none': {
    id: 'Saat ini tidak ada yang menunggu Anda di sini. Giliran siapa, lihat di atas.',
    en: 'Nothing here waits for you now. Whose turn it is stands above.',
  },
  'moves.closed': {
    id: 'Sudah selesai; tidak ada lagi yang dapat dilakukan.',
    en: 'This is over; nothing more can be done.',
  },
  'moves.obstructed': {
    id: 'Tindakan ini belum dapat dilakukan. Inilah yang menghalanginya:',
    en: 'This cannot be done now. What stands in the way:',
  },
  'moves.notYet': { id: 'Belum dapat dilakukan:', en: 'Not possible yet:' },
  'moves.choiceNotYet': { id: '“{{choice}}” belum dapat dipilih:', en: '“{{choice}}” cannot be chosen yet:' },
  'moves.rare': { id: 'Tindakan lain', en: 'Other acts' },
  'seal.title': { id: 'Rincian segel', en: 'Details of the seal' },
  'seal.stream': { id: 'Identitas proses', en: 'Id of the procedure' },
  'seal.seq': { id: 'Langkah terakhir', en: 'Last act' },
  'seal.policy': { id: 'Versi kebijakan', en: 'Policy version' },
  'outbox.sending': { id: '“{{move}}” sedang dikirim.', en: '“{{move}}” is being sent.' },
  'outbox.refused': { id: '“{{move}}” tidak diterima:', en: '“{{move}}” was not accepted:' },
  'outbox.accepted': {
    id: '“{{move}}” diterima dan disegel sebagai langkah ke-{{seq}}, {{time}}.',
    en: '“{{move}}” was accepted and sealed as act {{seq}}, {{time}}.',
  },
  'outbox.open': { id: 'Buka halamannya', en: 'Open its page' },
  'outbox.putAway': { id: 'Tutup pemberitahuan', en: 'Dismiss' },
  'path.title': { id: 'Tahap manajemen talenta', en: 'Stages of talent management' },
  'path.nomination': { id: 'Pengusulan', en: 'Nomination' },
  'path.assessment': { id: 'Penilaian', en: 'Assessment' },
  'path.calibration': { id: 'Sidang Komite Talenta', en: 'Calibration' },
  'path.placement': { id: 'Penempatan', en: 'Placement' },
  'path.commitment': { id: 'Komitmen', en: 'Commitment' },
  'case.talent': { id: 'Talenta', en: 'Talent' },
  'case.opened': { id: 'Dibuka', en: 'Opened' },
  'case.outcome': { id: 'Hasil akhir', en: 'Outcome' },
} as const satisfies Phrases;
