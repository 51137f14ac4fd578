import type { Phrases } from '../words/phrase.js';

/** What the frame around the pages says. */
export const SHELL_WORDS = {
  'shell.subtitle': { id: 'Manajemen Talenta ASN', en: 'Civil-service talent management' },
  'shell.skip': { id: 'Langsung ke isi', en: 'Skip to content' },
  'shell.navigation': { id: 'Navigasi utama', en: 'Main navigation' },
  'signIn.why': {
    id: 'Masuk untuk melihat dan mengerjakan tugas Anda. Setelah masuk Anda kembali ke halaman ini.',
    en: 'Sign in to see and do your tasks. You come back to this page afterwards.',
  },
  'signIn.go': { id: 'Masuk', en: 'Sign in' },
  'account.open': { id: 'Akun {{name}}', en: 'Account of {{name}}' },
  'account.title': { id: 'Akun', en: 'Account' },
  'account.allStandings': { id: 'Semua kedudukan saya', en: 'All my standings' },
  'account.language': { id: 'Bahasa', en: 'Language' },
  'account.theme': { id: 'Tampilan', en: 'Appearance' },
  'account.signOut': { id: 'Keluar', en: 'Sign out' },
  'account.signOutFailed': {
    id: 'Belum berhasil keluar: server tidak menjawab. Coba lagi.',
    en: 'Not signed out yet: the server does not answer. Try again.',
  },
  'theme.system': { id: 'Ikuti perangkat', en: 'As the device' },
  'theme.light': { id: 'Terang', en: 'Light' },
  'theme.dark': { id: 'Gelap', en: 'Dark' },
  'outbox.processing': {
    id: '“{{move}}” dari pukul {{time}} sedang diproses. Hasilnya ditanyakan terus dengan kunci yang sama; jangan kirim ulang.',
    en: '“{{move}}” of {{time}} is being processed. Its outcome is asked for under the same key; do not send it again.',
  },
} as const satisfies Phrases;
