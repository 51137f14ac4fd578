import type { Phrases } from '../words/phrase.js';

/** What a case’s page and the list of cases say. */
export const CASE_WORDS = {
  'case.about': { id: 'Tentang berkas ini', en: 'About this case' },
  'case.nominator': { id: 'Pengusul', en: 'Nominator' },
  'case.verifier': { id: 'Pemverifikasi', en: 'Verifier' },
  'case.supervisor': { id: 'Atasan langsung', en: 'Direct supervisor' },
  'case.enrolledIn': { id: 'Sedang berada dalam', en: 'Now enrolled in' },
  'case.computed': { id: '{{box}} (hasil hitung)', en: '{{box}} (computed)' },
  'eligibility.title': { id: 'Persyaratan', en: 'Requirements' },
  'eligibility.on': { id: 'Dihitung per {{day}}', en: 'Computed as of {{day}}' },
  'eligibility.erased': {
    id: 'Data yang menjadi dasar telah dihapus; hasilnya tetap tersegel.',
    en: 'The data behind these was erased; the results stay sealed.',
  },
  'eligibility.notYours': {
    id: 'Rincian persyaratan hanya untuk BKD/BKPSDM, auditor, dan talenta sendiri.',
    en: 'The details are for the HR agency, auditors and the talent alone.',
  },
  'eligibility.unknown': { id: 'belum diketahui', en: 'not known' },
  'eligibility.datum': { id: 'Data:', en: 'Datum:' },
  'eligibility.years': { id: '{{count}} tahun', en: ['{{count}} year', '{{count}} years'] },
  'eligibility.sanctions': {
    id: '{{count}} hukuman disiplin',
    en: ['{{count}} disciplinary sanction', '{{count}} disciplinary sanctions'],
  },
  'eligibility.source': { id: 'sumber', en: 'source' },
  'source.supplement': { id: 'data pelengkap daerah', en: 'regional supplement' },
  'assessment.title': { id: 'Penilaian', en: 'Assessment' },
  'assessment.deferred': { id: 'Penilaian ditangguhkan.', en: 'The assessment is deferred.' },
  'assessment.thresholds': {
    id: 'Tinggi mulai {{high}}, menengah mulai {{middle}} pada kedua sumbu ({{article}}).',
    en: 'High from {{high}}, middle from {{middle}} on both axes ({{article}}).',
  },
  'assessment.results': { id: 'Hasil per instrumen', en: 'Results by instrument' },
  'assessment.instrument': { id: 'Instrumen', en: 'Instrument' },
  'assessment.weight': { id: 'Bobot', en: 'Weight' },
  'assessment.result': { id: 'Nilai', en: 'Result' },
  'decision.title': { id: 'Keputusan dan tindak lanjut', en: 'Decision and follow-up' },
  'decision.box': { id: 'Kotak', en: 'Box' },
  'decision.mapped': { id: 'Kotak hasil hitung', en: 'Computed box' },
  'decision.changed': { id: 'diubah oleh sidang', en: 'changed by the session' },
  'decision.unchanged': { id: 'dikuatkan oleh sidang', en: 'upheld by the session' },
  'decision.group': { id: 'Kelompok', en: 'Group' },
  'decision.document': { id: 'Dokumen yang ditandatangani', en: 'Document signed' },
} as const satisfies Phrases;
