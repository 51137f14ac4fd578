import type { Phrases } from '../words/phrase.js';

/** What every screen has: its states, long texts, filters and steps, and the component library’s own few words. */
export const KIT_WORDS = {
  'state.loading': { id: 'Sedang memuat', en: 'Loading' },
  'state.unreachable': {
    id: 'Server tidak dapat dihubungi. Periksa sambungan Anda; data yang sudah tampil tetap ada.',
    en: 'The server cannot be reached. Check your connection; what is shown already stays.',
  },
  'state.reference': {
    id: 'Rujukan untuk petugas: {{reference}}',
    en: 'Reference for support: {{reference}}',
  },
  'state.again': { id: 'Coba lagi', en: 'Try again' },
  'state.notForYou': { id: 'Bukan untuk Anda', en: 'Not yours' },
  'state.notForYouWhy': {
    id: 'Halaman ini tidak ada, atau berada di luar kewenangan Anda. Bila tautan ini dikirim kepada Anda, tanyakan kepada pengirimnya.',
    en: 'This page does not exist, or lies outside what your standing reaches. If somebody sent you the link, ask them.',
  },
  'state.notTold': {
    id: 'Bagian ini berada di luar kewenangan Anda, jadi tidak ditampilkan.',
    en: 'This part lies outside what your standing reaches, so it is not shown.',
  },
  'state.toInbox': { id: 'Ke kotak tugas', en: 'To the inbox' },
  'text.more': { id: 'Tampilkan seluruhnya ({{count}} karakter)', en: 'Show all ({{count}} characters)' },
  'text.less': { id: 'Ringkas', en: 'Show less' },
  'list.more': { id: 'Tampilkan berikutnya', en: 'Show more' },
  'library.dismiss': { id: 'Tutup', en: 'Close' },
  'library.longPress': {
    id: 'Tekan lama atau tekan Alt + panah bawah untuk membuka menu',
    en: 'Press long, or Alt and the down arrow, to open the menu',
  },
  'filter.fold': { id: 'Saring dan cari', en: 'Filter and search' },
  'filter.any': { id: 'Semua', en: 'All' },
  'path.past': { id: 'Selesai', en: 'Done' },
  'path.here': { id: 'Sedang di sini', en: 'Now here' },
  'path.ended': { id: 'Berakhir di sini', en: 'Ended here' },
  'path.ahead': { id: 'Belum', en: 'Ahead' },
  'form.yes': { id: 'Ya', en: 'Yes' },
  'form.no': { id: 'Tidak', en: 'No' },
  'form.cancel': { id: 'Batal', en: 'Cancel' },
} as const satisfies Phrases;
