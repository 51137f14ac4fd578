import type { Phrases } from '../words/phrase.js';

/** What a session’s page, its nine boxes and the list of sessions say. */
export const SESSION_WORDS = {
  'session.titled': { id: 'Sidang Komite Talenta, {{day}}', en: 'Talent Committee, {{day}}' },
  'session.about': { id: 'Tentang sidang ini', en: 'About this session' },
  'session.present': { id: 'Kehadiran', en: 'Attendance' },
  'session.presentOf': {
    id: '{{present}} dari {{members}} anggota',
    en: '{{present}} of {{members}} members',
  },
  'session.quorum': {
    id: 'Kuorum {{numerator}}/{{denominator}}, komite paling sedikit {{min}} anggota',
    en: 'Quorum {{numerator}}/{{denominator}}, committee of at least {{min}}',
  },
  'session.cases': { id: 'Berkas', en: 'Cases' },
  'session.convened': { id: 'Dipanggil', en: 'Convened' },
  'session.locked': { id: 'Dikunci', en: 'Locked' },
  'session.minutes': { id: 'Sidik digital berita acara', en: 'Fingerprint of the minutes' },
  'session.roll': { id: 'Daftar hadir dan tanda tangan', en: 'Roll and signatures' },
  'session.attended': { id: 'Hadir {{time}}', en: 'Attended {{time}}' },
  'session.notAttended': { id: 'Belum hadir', en: 'Not here yet' },
  'session.signed': { id: 'Menandatangani {{time}}', en: 'Signed {{time}}' },
  'session.notSigned': { id: 'Belum menandatangani', en: 'Not signed yet' },
  'nineBox.title': { id: 'Kotak manajemen talenta', en: 'The nine boxes' },
  'nineBox.empty': { id: 'Tidak ada berkas dalam sidang ini.', en: 'There are no cases in this session.' },
  'nineBox.views': { id: 'Cara melihat', en: 'View as' },
  'nineBox.asBoxes': { id: 'Sembilan kotak', en: 'Nine boxes' },
  'nineBox.asTable': { id: 'Tabel', en: 'Table' },
  'nineBox.cell': {
    id: 'Kotak {{box}}: kinerja {{performance}}, potensial {{potential}}, {{count}} orang',
    en: [
      'Box {{box}}: performance {{performance}}, potential {{potential}}, {{count}} person',
      'Box {{box}}: performance {{performance}}, potential {{potential}}, {{count}} people',
    ],
  },
  'nineBox.moved': { id: 'semula {{mapped}}', en: 'was {{mapped}}' },
  'nineBox.proposed': {
    id: 'diusulkan ke {{box}}, {{votes}} suara',
    en: 'proposed for {{box}}, {{votes}} votes',
  },
  'nineBox.recused': { id: '{{count}} tidak ikut memutus', en: '{{count}} stand aside' },
  'nineBox.standsAside': { id: 'Tidak ikut memutus:', en: 'Stands aside:' },
  'nineBox.act': { id: 'Pilih tindakan', en: 'Choose an act' },
  'nineBox.openCase': { id: 'Buka berkas', en: 'Open the case' },
  'nineBox.mappedShort': { id: 'Hasil hitung', en: 'Computed' },
  'nineBox.present': { id: 'Sekarang', en: 'Now' },
  'nineBox.proposals': { id: 'Usulan dan suara', en: 'Proposals and votes' },
  'nineBox.proposal': {
    id: 'Usulan {{proposal}}: kotak {{box}}, oleh',
    en: 'Proposal {{proposal}}: box {{box}}, by',
  },
  'nineBox.mapped': { id: 'Hasil hitung: kotak {{mapped}}', en: 'Computed: box {{mapped}}' },
  'nineBox.mappedAndDecided': {
    id: 'Hasil hitung kotak {{mapped}}, diputuskan kotak {{decided}}',
    en: 'Computed box {{mapped}}, decided box {{decided}}',
  },
} as const satisfies Phrases;
