import type { Phrases } from '../words/phrase.js';

/** What the inbox says. */
export const INBOX_PHRASES = {
  'inbox.title': { id: 'Kotak tugas', en: 'Inbox' },
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
  'inbox.mine': { id: 'Giliran Anda', en: 'Your turn' },
  'inbox.me': { id: 'Anda', en: 'you' },
  'inbox.since': { id: 'Sejak {{day}}', en: 'Since {{day}}' },
  'inbox.takenBy': { id: 'Dikerjakan oleh', en: 'Taken by' },
  'inbox.escalated': { id: 'Dieskalasi kepada {{role}}', en: 'Escalated to {{role}}' },
  'inbox.claim': { id: 'Ambil', en: 'Take' },
  'inbox.release': { id: 'Lepaskan', en: 'Release' },
  'inbox.claimNamed': { id: 'Ambil tugas: {{name}}', en: 'Take the task: {{name}}' },
  'inbox.releaseNamed': { id: 'Lepaskan tugas: {{name}}', en: 'Release the task: {{name}}' },
  'scope.all': { id: 'Semua', en: 'All' },
  'scope.mine': { id: 'Saya', en: 'Mine' },
  'scope.groups': { id: 'Kelompok saya', en: 'My groups' },
  'urgency.overdue': { id: 'Lewat tenggat', en: 'Overdue' },
  'urgency.today': { id: 'Hari ini', en: 'Today' },
  'urgency.week': { id: 'Tujuh hari ke depan', en: 'Within seven days' },
  'urgency.later': { id: 'Kemudian', en: 'Later' },
} as const satisfies Phrases;
