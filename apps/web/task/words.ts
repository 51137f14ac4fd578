import type { Phrases } from '../words/phrase.js';

/** Whose turn it is, what became of a task, and taking one. */
export const TURN_WORDS = {
  'turn.title': { id: 'Giliran siapa', en: 'Whose turn it is' },
  'turn.waitsFor': { id: 'Menunggu', en: 'Waiting for' },
  'turn.you': { id: 'Anda', en: 'you' },
  'turn.somebody': { id: 'seorang pejabat', en: 'an official' },
  'turn.member': { id: 'anggota sidang', en: 'members' },
  'turn.signer': { id: 'penanda tangan', en: 'signers' },
  'turn.nobody': {
    id: 'Tidak ada tugas yang terbuka di sini: langkah berikutnya datang dari proses lain, misalnya sidang atau suksesi.',
    en: 'No task is open here: the next step comes from another procedure, such as a session or a succession.',
  },
  'turn.nobodyImport': {
    id: 'Tidak ada tugas yang terbuka di sini: berkas dibaca dan diterapkan oleh sistem, dan impor yang diterapkan dapat dibatalkan selama barisnya belum dipakai.',
    en: 'No task is open here: the system reads and applies the file, and an applied import can be undone while its rows are not in use.',
  },
  'turn.since': { id: 'sejak {{count}} hari', en: ['for {{count}} day', 'for {{count}} days'] },
  'turn.sinceToday': { id: 'sejak hari ini', en: 'since today' },
  'turn.due': { id: 'tenggat {{day}}', en: 'due {{day}}' },
  'turn.late': { id: 'lewat {{count}} hari', en: ['{{count}} day late', '{{count}} days late'] },
  'turn.lateToday': { id: 'lewat tenggat hari ini', en: 'late since today' },
  'turn.why': { id: 'Mengapa tenggatnya saat itu', en: 'Why it is due then' },
  'turn.next': { id: 'Sesudahnya: {{next}}', en: 'Next: {{next}}' },
  'turn.escalated': { id: 'Dieskalasi kepada {{role}}', en: 'Escalated to {{role}}' },
  'turn.handed': { id: 'Dialihkan kepada {{role}}', en: 'Gone on to {{role}}' },
  'turn.reassignedBy': { id: 'Dialihkan oleh', en: 'Reassigned by' },
  'turn.proposedTo': {
    id: 'Usul pengalihan menunggu konfirmasi, kepada',
    en: 'Waiting for a second person, to go to',
  },
  'turn.exhausted': {
    id: 'Tidak ada pengganti; berada pada {{role}}',
    en: 'Nobody in line; with {{role}}',
  },
  'fate.done': {
    id: 'Tugas “{{task}}” sudah dikerjakan:',
    en: 'The task “{{task}}” has been done:',
  },
  'fate.superseded': {
    id: 'Tugas “{{task}}” tidak diperlukan lagi:',
    en: 'The task “{{task}}” is no longer needed:',
  },
  'fate.returned': {
    id: 'Tugas “{{task}}” melewati tenggat dan dikembalikan:',
    en: 'The task “{{task}}” ran out of time and was returned:',
  },
  'fate.lapsed': {
    id: 'Tugas “{{task}}” gugur karena waktu:',
    en: 'The task “{{task}}” lapsed:',
  },
  'fate.by': { id: 'oleh', en: 'by' },
  'inbox.claim': { id: 'Ambil', en: 'Take' },
  'inbox.release': { id: 'Lepaskan', en: 'Release' },
  'inbox.claimNamed': { id: 'Ambil tugas: {{name}}', en: 'Take the task: {{name}}' },
  'inbox.releaseNamed': { id: 'Lepaskan tugas: {{name}}', en: 'Release the task: {{name}}' },
} as const satisfies Phrases;
