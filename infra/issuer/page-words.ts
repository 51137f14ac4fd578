export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the issuer's pages say. */
export const PAGE_WORDS = {
  id: {
    product: 'Isen Mulang',
    demo: 'Penerbit identitas untuk peragaan',
    signInAs: 'Masuk sebagai…',
    note: 'Semua orang dan data di sini rekaan, jadi tidak ada kata sandi. Di lingkungan produksi halaman ini tidak ada.',
    search: 'Cari peran, daerah atau kegiatan',
    filter: 'Saring',
    nobody: 'Tidak ada peran yang cocok.',
    showAll: 'Tampilkan semua',
    stopped: 'Proses masuk terhenti',
    startAgain:
      'Proses ini sudah kedaluwarsa atau tidak lengkap. Kembalilah ke Isen Mulang dan masuklah lagi.',
  },
  en: {
    product: 'Isen Mulang',
    demo: 'Identity provider for demonstrations',
    signInAs: 'Sign in as…',
    note: 'All people and data here are invented, so there is no password. In production this page does not exist.',
    search: 'Search role, government or activity',
    filter: 'Filter',
    nobody: 'No role matches.',
    showAll: 'Show all',
    stopped: 'Sign-in stopped',
    startAgain: 'It has expired or is incomplete. Go back to Isen Mulang and sign in again.',
  },
} as const satisfies { readonly [language in Language]: { readonly [word: string]: string } };
