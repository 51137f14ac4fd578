import type { SeedGovernment } from './governments.js';

/** An office (perangkat daerah) of the seed. */
export interface Office {
  readonly key: string;
  readonly name: string;
  /** Job family (rumpun jabatan) of its positions. */
  readonly family: string;
  readonly divisions: readonly string[];
  /** Functional job whose ahli madya work here, and how many of them. */
  readonly experts: { readonly job: string; readonly count: number };
  /** The head's position has no holder; the secretary is Plt. */
  readonly isHeadless: boolean;
}

/** How an office is written down below; `full` counts where there is a cast, `small` elsewhere. */
interface Sketch extends Omit<Office, 'experts' | 'isHeadless'> {
  readonly job: string;
  readonly experts?: { readonly full: number; readonly small: number };
  readonly isHeadless?: true;
}

/** The offices beside the regional secretariat. Health and public works are large where there is a cast. */
export function officesOf({ code, cast }: SeedGovernment): readonly Office[] {
  const size = cast === null ? 'small' : 'full';
  return SKETCHES.map((sketch) => ({
    key: sketch.key,
    name: code === PROVINCE && sketch.key === 'bkd' ? PROVINCIAL_HR : sketch.name,
    family: sketch.family,
    divisions: size === 'full' ? sketch.divisions : sketch.divisions.slice(0, SMALL_DIVISIONS),
    experts: { job: sketch.job, count: sketch.experts?.[size] ?? 0 },
    isHeadless: sketch.isHeadless ?? false,
  }));
}

const PROVINCE = '62';
const PROVINCIAL_HR = 'Badan Kepegawaian Daerah';
const SMALL_DIVISIONS = 3;

const SKETCHES: readonly Sketch[] = [
  {
    key: 'bkd',
    name: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    family: 'kepegawaian',
    divisions: ['Mutasi dan Promosi', 'Pengembangan Kompetensi'],
    job: 'Analis SDM Aparatur',
  },
  {
    key: 'dinkes',
    name: 'Dinas Kesehatan',
    family: 'kesehatan',
    divisions: [
      'Kesehatan Masyarakat',
      'Pelayanan Kesehatan',
      'Sumber Daya Kesehatan',
      'Pencegahan Penyakit',
    ],
    job: 'Dokter',
    experts: { full: 12, small: 2 },
  },
  {
    key: 'dpupr',
    name: 'Dinas Pekerjaan Umum dan Penataan Ruang',
    family: 'pekerjaan-umum',
    divisions: ['Bina Marga', 'Cipta Karya', 'Sumber Daya Air', 'Tata Ruang'],
    job: 'Penata Kelola Jalan',
    experts: { full: 4, small: 1 },
  },
  {
    key: 'inspektorat',
    name: 'Inspektorat',
    family: 'pengawasan',
    divisions: ['Pengawasan I', 'Pengawasan II'],
    job: 'Auditor',
    experts: { full: 1, small: 1 },
  },
  {
    key: 'disdik',
    name: 'Dinas Pendidikan',
    family: 'pendidikan',
    divisions: ['Pembinaan SD', 'Pembinaan SMP'],
    job: 'Pengawas Sekolah',
    experts: { full: 2, small: 2 },
  },
  {
    key: 'bappeda',
    name: 'Badan Perencanaan Pembangunan Daerah',
    family: 'perencanaan',
    divisions: ['Perekonomian', 'Infrastruktur'],
    job: 'Perencana',
    experts: { full: 1, small: 1 },
    isHeadless: true,
  },
  {
    key: 'dinsos',
    name: 'Dinas Sosial',
    family: 'sosial',
    divisions: ['Rehabilitasi Sosial', 'Perlindungan Sosial'],
    job: 'Pekerja Sosial',
    isHeadless: true,
  },
  {
    key: 'diskominfo',
    name: 'Dinas Komunikasi dan Informatika',
    family: 'kominfo',
    divisions: ['Aplikasi Informatika', 'Informasi Publik'],
    job: 'Pranata Komputer',
  },
  {
    key: 'bpkad',
    name: 'Badan Pengelolaan Keuangan dan Aset Daerah',
    family: 'keuangan',
    divisions: ['Anggaran', 'Aset'],
    job: 'Analis Keuangan Pusat dan Daerah',
  },
];
