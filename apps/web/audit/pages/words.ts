import type { Phrases } from '../../words/phrase.js';

/** What the auditor’s pages say. */
export const AUDIT_WORDS = {
  'audit.lead': {
    id: 'Pilih berkas untuk memutarnya kembali langkah demi langkah dari rekaman tersegel.',
    en: 'Choose a file to step through it again, act by act, from the sealed record.',
  },
  'audit.search': { id: 'Nama, jabatan atau nomor berkas', en: 'Name, position or file number' },
  'audit.filters': { id: 'Saring berkas', en: 'Narrow the files' },
  'audit.kind': { id: 'Jenis', en: 'Kind' },
  'audit.government': { id: 'Pemerintah daerah', en: 'Government' },
  'audit.outcome': { id: 'Hasil akhir', en: 'Outcome' },
  'audit.open': { id: 'Masih berjalan', en: 'Still open' },
  'audit.subject': { id: 'Tentang', en: 'About' },
  'audit.acts': { id: 'Langkah', en: 'Acts' },
  'audit.refusedCount': { id: '{{count}} ditolak', en: '{{count}} refused' },
  'audit.updated': { id: 'Langkah terakhir', en: 'Last act' },
  'refusals.title': { id: 'Upaya yang ditolak', en: 'Refused attempts' },
  'refusals.when': { id: 'Waktu', en: 'When' },
  'refusals.who': { id: 'Oleh', en: 'By' },
  'refusals.move': { id: 'Tindakan', en: 'Move' },
  'refusals.rule': { id: 'Aturan', en: 'Rule' },
  'refusals.datum': { id: 'Data yang dilihat', en: 'What the rule looked at' },
  'refusals.place': { id: 'Tempat', en: 'Place' },
  'replay.worldFailed': {
    id: 'Naskah hukum tidak dapat dijalankan di peramban ini, sehingga tidak ada lagi yang diputuskan kembali di sini. Ini tidak berarti rekaman berubah: coba lagi, atau putar ulang di server.',
    en: 'The law could not be run in this browser, so nothing more is decided again here. That says nothing of the record: try again, or replay on the server.',
  },
  'replay.title': { id: 'Putar ulang: {{what}}', en: 'Replay: {{what}}' },
  'replay.toPage': { id: 'Buka halaman berkas', en: 'Open its page' },
  'replay.checking': {
    id: 'Memeriksa di peramban ini: {{count}} langkah selesai.',
    en: ['Checking in this browser: {{count}} act done.', 'Checking in this browser: {{count}} acts done.'],
  },
  'replay.allEqual': {
    id: 'Sama. {{count}} langkah diperiksa dan diputuskan kembali di peramban ini dari rekaman tersegel; hasilnya sama dengan yang tersimpan.',
    en: [
      'Equal. {{count}} act was checked and decided again in this browser from the sealed record, as stored.',
      'Equal. {{count}} acts were checked and decided again in this browser from the sealed record, each as stored.',
    ],
  },
  'replay.different': {
    id: 'Berbeda. Rekaman tidak lagi seperti saat disegel. Langkah yang berbeda:',
    en: 'Different. The record is no longer as it was sealed. Acts that differ:',
  },
  'replay.moreDifferent': {
    id: 'Selain itu {{count}} langkah lain berbeda; lihat tanda merah pada garis.',
    en: [
      '{{count}} other act differs; see the red mark on the line.',
      '{{count}} other acts differ; see the red marks on the line.',
    ],
  },
  'replay.held': {
    id: 'Karena itu {{count}} langkah sesudahnya tidak dapat diputuskan kembali.',
    en: [
      'For that reason {{count}} act after it cannot be decided again.',
      'For that reason {{count}} acts after it cannot be decided again.',
    ],
  },
  'replay.erasedActs': {
    id: '{{count}} langkah tidak dapat diputuskan kembali karena datanya telah dihapus menurut ketentuan; segelnya tetap cocok.',
    en: [
      '{{count}} act cannot be decided again because its evidence was erased lawfully; its seal still holds.',
      '{{count}} acts cannot be decided again because their evidence was erased lawfully; their seals still hold.',
    ],
  },
  'replay.stray': {
    id: 'Langkah {{seq}} hilang; sisa-sisanya masih ada dalam rekaman.',
    en: 'Act {{seq}} is gone; what is left of it still stands in the record.',
  },
  'replay.empty': { id: 'Rekaman ini tidak berisi langkah.', en: 'This record holds no act.' },
  'replay.stepper': { id: 'Langkah yang ditampilkan', en: 'Act shown' },
  'replay.position': { id: 'Langkah {{seq}} dari {{count}}', en: 'Act {{seq}} of {{count}}' },
  'replay.previous': { id: 'Sebelumnya', en: 'Previous' },
  'replay.next': { id: 'Berikutnya', en: 'Next' },
  'replay.keys': {
    id: 'Tombol panah kiri dan kanan berpindah langkah; Home dan End ke awal dan akhir.',
    en: 'Left and right arrow keys step; Home and End go to the first and last act.',
  },
  'replay.marks': {
    id: 'Tanda pada garis: merah untuk yang berbeda, kuning untuk yang ditolak aturan, abu-abu untuk yang tidak dapat diputuskan kembali.',
    en: 'Marks on the line: red where something differs, amber where the law refused, grey where an act cannot be decided again.',
  },
  'server.title': { id: 'Putar ulang di server', en: 'Replay on the server' },
  'server.lead': {
    id: 'Server memutar ulang riwayat mesin dan memutuskan kembali setiap langkah, juga memeriksa rujukan ke berkas lain. Ini dapat memakan waktu sampai dua menit.',
    en: 'The server replays the engine’s history and decides every act again, and checks what is cited of other files. This can take up to two minutes.',
  },
  'server.start': { id: 'Putar ulang riwayat dan rekaman', en: 'Replay history and record' },
  'server.again': { id: 'Putar ulang sekali lagi', en: 'Replay once more' },
  'server.running': { id: 'Sedang diputar ulang di server …', en: 'Replaying on the server …' },
  'server.equal': { id: 'Tidak ada perbedaan.', en: 'No difference.' },
  'server.different': {
    id: '{{count}} perbedaan ditemukan.',
    en: ['{{count}} difference was found.', '{{count}} differences were found.'],
  },
  'server.history': { id: 'Riwayat mesin', en: 'Engine history' },
  'server.historyDone': {
    id: '{{events}} kejadian dalam {{runs}} putaran diputar ulang',
    en: '{{events}} events replayed, runs: {{runs}}',
  },
  'server.historyGone': {
    id: 'sebagian riwayat sudah tidak ada; itu bukan perbedaan',
    en: 'part of the history no longer exists, which is no difference',
  },
  'server.record': { id: 'Rekaman tersegel', en: 'Sealed record' },
  'server.recordDone': {
    id: '{{events}} langkah dan {{disclosures}} data diperiksa segelnya',
    en: 'seals of {{events}} acts and {{disclosures}} data checked',
  },
  'server.decisions': { id: 'Keputusan', en: 'Decisions' },
  'server.decisionsDone': {
    id: '{{decisions}} langkah diputuskan kembali',
    en: '{{decisions}} acts decided again',
  },
  'server.erased': {
    id: '{{count}} langkah tidak dapat diputuskan kembali karena datanya telah dihapus menurut ketentuan',
    en: [
      '{{count}} act cannot be decided again because its evidence was erased lawfully',
      '{{count}} acts cannot be decided again because their evidence was erased lawfully',
    ],
  },
  'server.cutShort': {
    id: 'Yang pertama ditampilkan; jumlah seluruhnya {{count}}.',
    en: 'The first ones are shown, of {{count}} in all.',
  },
  'part.history': { id: 'riwayat', en: 'history' },
  'part.record': { id: 'rekaman', en: 'record' },
  'part.decision': { id: 'keputusan', en: 'decision' },
} as const satisfies Phrases;
