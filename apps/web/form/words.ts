import type { Phrases } from '../words/phrase.js';

/** What forms say around the server’s own titles and effects. */
export const FORM_WORDS = {
  'form.choose': { id: 'Pilih…', en: 'Choose…' },
  'form.nothingToChoose': { id: 'Belum ada yang dapat dipilih.', en: 'There is nothing to choose yet.' },
  'form.search': { id: 'Cari dalam daftar', en: 'Search the list' },
  'form.chosen': { id: '{{count}} dipilih', en: '{{count}} chosen' },
  'form.all': { id: 'Pilih semua', en: 'Choose all' },
  'form.none': { id: 'Kosongkan', en: 'Choose none' },
  'form.example': { id: 'Contoh: {{example}}', en: 'Example: {{example}}' },
  'form.length': { id: '{{count}} dari {{max}} karakter', en: '{{count}} of {{max}} characters' },
  'form.refused': { id: '{{count}} tidak dapat dipilih – mengapa?', en: '{{count}} cannot be chosen – why?' },
  'form.scoresHint': {
    id: 'Isi yang sudah ada hasilnya; yang kosong tidak dicatat. Skor 0 sampai 100, paling banyak dua desimal.',
    en: 'Fill in what has a result; an empty one is not recorded. Scores from 0 to 100 with at most two decimals.',
  },
  'form.notGiven': {
    id: '{{count}} instrumen tidak diisi dan tidak berubah.',
    en: [
      '{{count}} instrument is left empty and does not change.',
      '{{count}} instruments are left empty and do not change.',
    ],
  },
  'form.recorded': { id: 'Tercatat {{score}} ({{day}})', en: 'Recorded {{score}} ({{day}})' },
  'form.score': { id: 'Skor', en: 'Score' },
  'form.category': { id: 'Kategori', en: 'Category' },
  'form.assessedOn': { id: 'Tanggal penilaian', en: 'Assessed on' },
  'form.seal': { id: 'Rincian segel', en: 'Details of the seal' },
  'form.hashHint': {
    id: 'Sidik digital (SHA-256) naskah yang ditampilkan di halaman ini.',
    en: 'Digital fingerprint (SHA-256) of the text shown on this page.',
  },
  'form.hashing': { id: 'Menghitung sidik digital…', en: 'Computing the fingerprint…' },
  'form.fileHint': {
    id: 'Berkas tetap di perangkat Anda; hanya sidik digitalnya yang dikirim.',
    en: 'The file stays on your device; only its fingerprint is sent.',
  },
  'form.continue': { id: 'Lanjutkan', en: 'Continue' },
  'form.draft': {
    id: 'Konsep tersimpan di peramban ini saja.',
    en: 'The draft is kept in this browser only.',
  },
  'form.discard': { id: 'Buang konsep', en: 'Discard the draft' },
  'form.required': { id: 'Isian bertanda * wajib diisi.', en: 'Fields marked * are required.' },
  'form.faulty': { id: 'Lengkapi isian yang ditandai.', en: 'Complete the fields marked.' },
  'fault.missing': { id: 'Wajib diisi.', en: 'This is required.' },
  'fault.tooEarly': { id: 'Tidak boleh sebelum {{earliest}}.', en: 'This must not be before {{earliest}}.' },
  'fault.tooLate': { id: 'Tidak boleh sesudah {{latest}}.', en: 'This must not be after {{latest}}.' },
  'fault.noScore': {
    id: 'Skor harus 0 sampai 100, paling banyak dua desimal.',
    en: 'A score is 0 to 100 with at most two decimals.',
  },
  'fault.inResults': {
    id: 'Ada hasil yang belum benar; lihat yang ditandai.',
    en: 'Some results are not right yet; see those marked.',
  },
  'fault.tooLong': { id: 'Terlalu panjang.', en: 'This is too long.' },
  'fault.malformed': {
    id: 'Bentuknya belum sesuai contoh.',
    en: 'This does not have the form of the example.',
  },
  'fault.unfinished': {
    id: 'Setiap hasil memerlukan tanggal penilaian.',
    en: 'Every result needs the day it was assessed on.',
  },
  'fault.ruledOut': {
    id: 'Pilihan ini tidak cocok dengan isian lain.',
    en: 'This does not go with what else is chosen.',
  },
  'confirm.title': { id: 'Periksa sebelum dikirim', en: 'Check before sending' },
  'confirm.sealed': {
    id: 'Tindakan ini disegel atas nama Anda dan tidak dapat dihapus.',
    en: 'This act is sealed in your name and cannot be deleted.',
  },
  'confirm.send': { id: 'Kirim', en: 'Send' },
  'confirm.back': { id: 'Ubah', en: 'Change' },
} as const satisfies Phrases;
