import type { Tie } from '../../../libs/domain/calibration/session.event.js';
import type { CaseTie } from '../../../libs/domain/calibration/tie.js';
import type { Result } from '../../../libs/domain/case/nomination/eligibility.js';
import type { Capacity, DocumentKind } from '../../../libs/domain/commitment/signing.event.js';
import type {
  ConsiderationOutcome,
  RankReason,
  ReturnReason,
} from '../../../libs/domain/placement/succession.event.js';
import type { Level } from '../../../libs/domain/policy/policy-version.js';
import type { EducationLevel, MaybeLevel, Predicate } from '../../../libs/domain/reference/servant.js';
import type { Phrase } from './phrase.js';

type Coded<Family extends string, Code extends string | number> = {
  readonly [C in Code as `${Family}.${C}`]: Phrase;
};
/** Categories of the point tables that the national instruments use beside the predicates. */
type Category =
  | 'international'
  | 'national'
  | 'crossAgency'
  | 'internal'
  | 'none'
  | 'leadNational'
  | 'leadInternal'
  | 'memberCrossAgency'
  | 'memberInternal'
  | 'from20'
  | 'from10'
  | 'from5'
  | 'from1'
  | 's3'
  | 's2'
  | 's1'
  | 'd3'
  | 'slta'
  | 'match'
  | 'noMatch'
  | 'never'
  | 'light'
  | 'medium'
  | 'heavy'
  | 'serving';
const same = (text: string): Phrase => ({ id: text, en: text });

/** Codes of the domain in the words of the regulation. */
export const CODE_WORDS = {
  'result.met': { id: 'Terpenuhi', en: 'Met' },
  'result.notMet': { id: 'Tidak terpenuhi', en: 'Not met' },
  'result.needsManualCheck': { id: 'Perlu diperiksa', en: 'To be checked' },
  'assessment.score': { id: 'Nilai talenta', en: 'Talent score' },
  'axis.performance': { id: 'Kinerja', en: 'Performance' },
  'axis.potential': { id: 'Potensial', en: 'Potential' },
  'performance.high': { id: 'di atas ekspektasi', en: 'above expectation' },
  'performance.middle': { id: 'sesuai ekspektasi', en: 'as expected' },
  'performance.low': { id: 'di bawah ekspektasi', en: 'below expectation' },
  'potential.high': { id: 'tinggi', en: 'high' },
  'potential.middle': { id: 'menengah', en: 'middle' },
  'potential.low': { id: 'rendah', en: 'low' },
  'box.1': { id: 'Diproses sesuai ketentuan', en: 'Processed under the regulations' },
  'box.2': {
    id: 'Bimbingan kinerja, pengembangan kompetensi',
    en: 'Performance coaching, competence development',
  },
  'box.3': { id: 'Bimbingan dan konseling kinerja', en: 'Performance coaching and counselling' },
  'box.4': { id: 'Rotasi, pengembangan kompetensi', en: 'Rotation, competence development' },
  'box.5': {
    id: 'Penempatan yang sesuai, bimbingan kinerja',
    en: 'Suitable placement, performance coaching',
  },
  'box.6': {
    id: 'Penempatan yang sesuai, konseling kinerja',
    en: 'Suitable placement, performance counselling',
  },
  'box.7': {
    id: 'Dipertahankan, KRS instansi, pengayaan',
    en: 'Retained, agency succession group, enrichment',
  },
  'box.8': {
    id: 'Dipertahankan, KRS instansi, perluasan',
    en: 'Retained, agency succession group, enlargement',
  },
  'box.9': {
    id: 'Dipromosikan, KRS instansi dan nasional',
    en: 'Promoted, agency and national succession group',
  },
  'group.succession': { id: 'Kelompok Rencana Suksesi', en: 'succession group' },
  'group.development': { id: 'kelompok pengembangan', en: 'development group' },
  'tie.family': { id: 'hubungan keluarga', en: 'family' },
  'tie.supervisor': { id: 'atasan langsung', en: 'direct supervisor' },
  'tie.nominator': { id: 'pengusul', en: 'nominator' },
  'tie.talent': { id: 'talenta sendiri', en: 'the talent' },
  'tie.verifier': { id: 'pemverifikasi', en: 'verifier' },
  'tie.declared': { id: 'dinyatakan sendiri', en: 'declared' },
  'tie.other': { id: 'lainnya', en: 'other' },
  'vote.true': { id: 'setuju', en: 'in favour' },
  'vote.false': { id: 'tidak setuju', en: 'against' },
  'proposal.open': { id: 'menunggu suara', en: 'being voted on' },
  'proposal.carried': { id: 'diterima', en: 'carried' },
  'proposal.fallen': { id: 'gugur', en: 'fallen' },
  'proposal.reverted': { id: 'batal', en: 'reverted' },
  'document.developmentCommitment': { id: 'Komitmen pengembangan', en: 'Development commitment' },
  'document.integrityPact': { id: 'Pakta integritas', en: 'Integrity pact' },
  'document.performanceAgreement': { id: 'Perjanjian kinerja', en: 'Performance agreement' },
  'capacity.talent': { id: 'Talenta', en: 'Talent' },
  'capacity.supervisor': { id: 'Atasan langsung', en: 'Direct supervisor' },
  'capacity.appointingAuthority': { id: 'Pejabat Pembina Kepegawaian', en: 'Appointing authority' },
  'consideration.approved': { id: 'disetujui', en: 'approved' },
  'consideration.rejected': { id: 'ditolak', en: 'rejected' },
  'consideration.returned': { id: 'dikembalikan untuk dilengkapi', en: 'returned to be completed' },
  'rank.first': { id: 'nilai tertinggi', en: 'highest score' },
  'rank.score': { id: 'menurut nilai talenta', en: 'by talent score' },
  'rank.potential': { id: 'nilai sama, menurut potensial', en: 'equal scores, by potential' },
  'rank.performance': { id: 'nilai sama, menurut kinerja', en: 'equal scores, by performance' },
  'rank.case': { id: 'setara dengan calon di atasnya', en: 'equal to the candidate above' },
  'returned.shortlistIncomplete': { id: 'daftar tidak lengkap', en: 'the shortlist is incomplete' },
  'returned.noCandidateLeft': { id: 'tidak ada calon tersisa', en: 'no candidate is left' },
  'returned.deadline': { id: 'tenggat berlalu', en: 'the time ran out' },
  'returned.takenBack': { id: 'ditarik kembali', en: 'taken back' },
  'candidate.listed': { id: 'dalam daftar', en: 'listed' },
  'candidate.dropped': { id: 'keluar dari daftar', en: 'dropped' },
  'candidate.chosen': { id: 'dipilih', en: 'chosen' },
  'candidate.rejected': { id: 'ditolak BKN', en: 'rejected by BKN' },
  'candidate.inaugurated': { id: 'dilantik', en: 'inaugurated' },
  'closed.done': { id: 'selesai', en: 'was done' },
  'closed.superseded': { id: 'tidak diperlukan lagi', en: 'lost its point' },
  'closed.returned': { id: 'berakhir karena tenggat', en: 'ended with its time' },
  'closed.lapsed': { id: 'gugur karena tenggat', en: 'lapsed with its time' },
  'level.pelaksana': same('Pelaksana'),
  'level.pengawas': same('Pengawas'),
  'level.administrator': same('Administrator'),
  'level.jptPratama': same('JPT Pratama'),
  'level.jptMadya': same('JPT Madya'),
  'level.jptUtama': same('JPT Utama'),
  'level.jfPemula': same('JF Pemula'),
  'level.jfTerampil': same('JF Terampil'),
  'level.jfMahir': same('JF Mahir'),
  'level.jfPenyelia': same('JF Penyelia'),
  'level.jfAhliPertama': same('JF Ahli Pertama'),
  'level.jfAhliMuda': same('JF Ahli Muda'),
  'level.jfAhliMadya': same('JF Ahli Madya'),
  'level.jfAhliUtama': same('JF Ahli Utama'),
  'level.unknown': { id: 'Belum diketahui', en: 'Not known' },
  'education.sd': same('SD'),
  'education.smp': same('SMP'),
  'education.slta': same('SLTA'),
  'education.d1': same('D-I'),
  'education.d2': same('D-II'),
  'education.d3': same('D-III'),
  'education.s1': same('S-1/D-IV'),
  'education.s2': same('S-2'),
  'education.s3': same('S-3'),
  'category.sangatBaik': { id: 'Sangat Baik', en: 'Sangat Baik (very good)' },
  'category.baik': { id: 'Baik', en: 'Baik (good)' },
  'category.butuhPerbaikan': { id: 'Butuh Perbaikan', en: 'Butuh Perbaikan (needs improvement)' },
  'category.kurang': { id: 'Kurang', en: 'Kurang (poor)' },
  'category.sangatKurang': { id: 'Sangat Kurang', en: 'Sangat Kurang (very poor)' },
  'category.international': { id: 'Internasional', en: 'International' },
  'category.national': { id: 'Nasional', en: 'National' },
  'category.crossAgency': { id: 'Lintas instansi', en: 'Across agencies' },
  'category.internal': { id: 'Internal', en: 'Internal' },
  'category.none': { id: 'Tidak ada', en: 'None' },
  'category.leadNational': {
    id: 'Ketua tim nasional atau lintas instansi',
    en: 'Lead of a national or cross-agency team',
  },
  'category.leadInternal': { id: 'Ketua tim internal', en: 'Lead of an internal team' },
  'category.memberCrossAgency': { id: 'Anggota tim lintas instansi', en: 'Member of a cross-agency team' },
  'category.memberInternal': { id: 'Anggota tim internal', en: 'Member of an internal team' },
  'category.from20': { id: '20 JP atau lebih', en: '20 hours or more' },
  'category.from10': { id: '10 sampai 19 JP', en: '10 to 19 hours' },
  'category.from5': { id: '5 sampai 9 JP', en: '5 to 9 hours' },
  'category.from1': { id: '1 sampai 4 JP', en: '1 to 4 hours' },
  'category.s3': same('S-3'),
  'category.s2': same('S-2'),
  'category.s1': same('S-1/D-IV'),
  'category.d3': same('D-III'),
  'category.slta': same('SLTA'),
  'category.match': { id: 'Sesuai', en: 'Matches' },
  'category.noMatch': { id: 'Tidak sesuai', en: 'Does not match' },
  'category.never': { id: 'Tidak pernah dijatuhi hukuman', en: 'Never sanctioned' },
  'category.light': { id: 'Hukuman ringan', en: 'Light sanction' },
  'category.medium': { id: 'Hukuman sedang', en: 'Medium sanction' },
  'category.heavy': { id: 'Hukuman berat', en: 'Heavy sanction' },
  'category.serving': { id: 'Sedang menjalani hukuman', en: 'Serving a sanction' },
  'competence.qualified': { id: 'memenuhi syarat', en: 'meets the standard' },
  'competence.stillQualified': { id: 'masih memenuhi syarat', en: 'still meets the standard' },
  'competence.notQualified': { id: 'kurang memenuhi syarat', en: 'falls short of the standard' },
} as const satisfies Coded<'performance' | 'potential', Level> &
  Coded<'box', 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9> &
  Coded<'group', 'succession' | 'development'> &
  Coded<'result', Result> &
  Coded<'axis', 'performance' | 'potential'> &
  Coded<'assessment', 'score'> &
  Coded<'tie', Tie | CaseTie> &
  Coded<'vote', 'true' | 'false'> &
  Coded<'proposal', 'open' | 'carried' | 'fallen' | 'reverted'> &
  Coded<'document', DocumentKind> &
  Coded<'capacity', Capacity> &
  Coded<'consideration', ConsiderationOutcome> &
  Coded<'rank', RankReason> &
  Coded<'returned', ReturnReason> &
  Coded<'candidate', 'listed' | 'dropped' | 'chosen' | 'rejected' | 'inaugurated'> &
  Coded<'closed', 'done' | 'superseded' | 'returned' | 'lapsed'> &
  Coded<'level', MaybeLevel> &
  Coded<'education', EducationLevel> &
  Coded<'category', Predicate | Category> &
  Coded<'competence', 'qualified' | 'stillQualified' | 'notQualified'>;
