import type { Phrases } from '../words/phrase.js';

/** What a succession’s page and the list of successions say. */
export const PLACEMENT_WORDS = {
  'succession.about': { id: 'Tentang suksesi ini', en: 'About this succession' },
  'gate.approvalMissing': {
    id: '{{government}}: belum ada persetujuan BKN untuk mengisi jabatan melalui manajemen talenta; gunakan seleksi terbuka.',
    en: '{{government}}: there is no approval of BKN to fill posts by talent management; fall back on open selection.',
  },
  'gate.approvalEnds': {
    id: '{{government}}: persetujuan BKN tidak berlaku lagi mulai {{on}}.',
    en: '{{government}}: the approval of BKN no longer holds from {{on}}.',
  },
  'gate.windowOpen': {
    id: '{{government}}: penggantian pejabat memerlukan persetujuan Menteri Dalam Negeri sejak {{on}}.',
    en: '{{government}}: officials are replaced only with the approval of the Minister of Home Affairs since {{on}}.',
  },
  'gate.windowOpens': {
    id: '{{government}}: penggantian pejabat memerlukan persetujuan Menteri Dalam Negeri mulai {{on}}.',
    en: '{{government}}: officials are replaced only with the approval of the Minister of Home Affairs from {{on}}.',
  },
  'succession.position': { id: 'Jabatan target', en: 'Target position' },
  'succession.chosen': { id: 'Suksesor', en: 'Successor' },
  'succession.chooser': { id: 'Dipilih oleh', en: 'Chosen by' },
  'choice.evidence': {
    id: 'Pilih seorang calon untuk membaca dasar pertimbangannya di sini.',
    en: 'Choose a candidate to read here what the decision stands on.',
  },
  'shortlist.equal': {
    id: 'Calon dengan tanda “setara” sama dalam nilai talenta, potensial, dan kinerja. Urutan di antara mereka hanya menurut nomor berkas dan tidak menunjukkan siapa yang lebih baik.',
    en: 'Candidates marked “equal” have the same talent score, potential and performance. Their order follows the number of the case alone and says nothing about who is better.',
  },
  'shortlist.shared': { id: '{{rank}} (setara)', en: '{{rank}} (equal)' },
  'shortlist.title': { id: 'Tiga besar', en: 'Shortlist of three' },
  'shortlist.ranking': { id: 'Urutan calon', en: 'Candidates in their order' },
  'shortlist.rank': { id: 'Peringkat', en: 'Rank' },
  'shortlist.why': { id: 'Dasar urutan', en: 'Why in this place' },
  'papers.title': { id: 'Surat dan keputusan', en: 'Papers' },
  'papers.letter': { id: 'Surat kepada BKN', en: 'Letter to BKN' },
  'papers.consideration': { id: 'Pertimbangan teknis BKN', en: 'BKN’s technical consideration' },
  'papers.considerationFile': {
    id: 'Sidik digital berkas pertimbangan teknis',
    en: 'Fingerprint of the file of the technical consideration',
  },
  'papers.decree': { id: 'Surat keputusan', en: 'Decree' },
  'papers.effective': { id: 'berlaku sejak {{day}}', en: 'in force from {{day}}' },
  'papers.inauguration': { id: 'Pelantikan', en: 'Inauguration' },
} as const satisfies Phrases;
