import type { Phrases } from '../../words/phrase.js';

/** What the overview of a cycle says. */
export const OVERVIEW_WORDS = {
  'overview.asOf': {
    id: 'Keadaan {{time}}, posisi log {{position}}. Setiap angka membuka daftarnya.',
    en: 'As of {{time}}, position {{position}} of the log. Every number opens its list.',
  },
  'overview.few': {
    id: 'Kelompok yang kurang dari lima tidak ditampilkan, dan daftarnya tidak dibuka.',
    en: 'Groups of fewer than five are not shown, and lists are not opened.',
  },
  'overview.hidden': { id: '< 5', en: '< 5' },
  'overview.open': { id: '{{name}}: {{count}}, buka daftarnya', en: '{{name}}: {{count}}, open the list' },
  'overview.where': { id: 'Di mana berkas berada', en: 'Where the cases are' },
  'overview.stage': { id: 'Tahap', en: 'Stage' },
  'overview.cases': { id: 'Berkas', en: 'Cases' },
  'overview.late': { id: 'Lewat tenggat', en: 'Overdue' },
  'overview.lateAt': { id: '{{stage}}, lewat tenggat', en: '{{stage}}, overdue' },
  'overview.amber': {
    id: 'Kuning: ada tugas yang lewat tenggat.',
    en: 'Amber: a task is overdue.',
  },
  'overview.ended': { id: 'Sudah berakhir:', en: 'Ended:' },
  'overview.boxes': { id: 'Sembilan kotak', en: 'Nine boxes' },
  'overview.box': { id: 'Kotak {{box}}, {{name}}', en: 'Box {{box}}, {{name}}' },
  'overview.boxNote': {
    id: 'Mendatar potensial, menurun kinerja. Kotak yang diputuskan, atau bila belum, hasil hitung.',
    en: 'Potential across, performance down. The box decided, or else the one computed.',
  },
  'overview.waits': { id: 'Siapa yang ditunggu', en: 'Whom the process waits for' },
  'overview.nobody': { id: 'Tidak ada tugas yang terbuka.', en: 'No task is open.' },
  'overview.office': { id: 'Kantor', en: 'Office' },
  'overview.byName': { id: 'Pejabat yang ditunjuk', en: 'Officials by name' },
  'overview.task': { id: 'Tugas', en: 'Task' },
  'overview.waiting': { id: 'Menunggu', en: 'Waiting' },
  'overview.since': { id: 'Yang tertua', en: 'The oldest' },
  'overview.age': {
    id: 'Umur: < 4, < 8, < 15 hari, lebih',
    en: 'Age: < 4, < 8, < 15 days, more',
  },
  'overview.others': { id: 'Sidang, suksesi, penandatanganan', en: 'Sessions, successions, signing' },
} as const satisfies Phrases;
