import type { Phrases } from '../words/phrase.js';

/** What the inbox says. */
export const INBOX_WORDS = {
  'inbox.filters': { id: 'Saring tugas', en: 'Filter tasks' },
  'inbox.search': { id: 'Cari nama talenta atau jabatan', en: 'Search by talent or position' },
  'inbox.kind': { id: 'Jenis tugas', en: 'Kind of task' },
  'inbox.scope': { id: 'Giliran', en: 'Whose turn' },
  'inbox.count': {
    id: 'Menampilkan {{shown}} dari {{count}} tugas',
    en: ['Showing {{shown}} of {{count}} task', 'Showing {{shown}} of {{count}} tasks'],
  },
  'inbox.none': {
    id: 'Tidak ada tugas yang menunggu Anda. Tugas baru muncul di sini dengan sendirinya.',
    en: 'No task is waiting for you. New ones appear here by themselves.',
  },
  'inbox.noneFound': {
    id: 'Tidak ada tugas yang cocok dengan saringan ini.',
    en: 'No task matches these filters.',
  },
  'scope.all': { id: 'Semua', en: 'All' },
  'scope.mine': { id: 'Saya', en: 'Mine' },
  'scope.groups': { id: 'Kelompok saya', en: 'My groups' },
  'urgency.overdue': { id: 'Lewat tenggat', en: 'Overdue' },
  'urgency.today': { id: 'Hari ini', en: 'Today' },
  'urgency.week': { id: 'Tujuh hari ke depan', en: 'Within seven days' },
  'urgency.later': { id: 'Kemudian', en: 'Later' },
} as const satisfies Phrases;
