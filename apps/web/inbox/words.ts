import type { Phrases } from '../words/phrase.js';

/** What the inbox says. */
export const INBOX_WORDS = {
  'inbox.filters': { id: 'Saring tugas', en: 'Filter tasks' },
  'inbox.search': { id: 'Cari nama talenta atau jabatan', en: 'Search by talent or position' },
  'inbox.kind': { id: 'Jenis tugas', en: 'Kind of task' },
  'inbox.anyKind': { id: 'Semua jenis tugas', en: 'All kinds of task' },
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
  'scope.all': { id: 'Giliran saya dan kelompok saya', en: 'My turn and my groups’' },
  'scope.mine': { id: 'Hanya giliran saya', en: 'My turn alone' },
  'scope.groups': { id: 'Hanya kelompok saya', en: 'My groups’ alone' },
  'urgency.overdue': { id: 'Lewat tenggat', en: 'Overdue' },
  'urgency.today': { id: 'Hari ini', en: 'Today' },
  'urgency.week': { id: 'Tujuh hari ke depan', en: 'Within seven days' },
  'urgency.later': { id: 'Kemudian', en: 'Later' },
} as const satisfies Phrases;
