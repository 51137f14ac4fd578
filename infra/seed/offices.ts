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

const office = (
  key: string,
  name: string,
  family: string,
  divisions: readonly string[],
  job: string,
  more: { count?: number; isHeadless?: boolean } = {},
): Office => ({
  key,
  name,
  family,
  divisions,
  experts: { job, count: more.count ?? 0 },
  isHeadless: more.isHeadless ?? false,
});

/** The offices beside the regional secretariat. Health and public works are large where there is a cast. */
export function officesOf({ code, cast }: SeedGovernment): readonly Office[] {
  const hr =
    code === '62' ? 'Badan Kepegawaian Daerah' : 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia';
  const full = cast !== null;
  return [
    office(
      'bkd',
      hr,
      'kepegawaian',
      ['Mutasi dan Promosi', 'Pengembangan Kompetensi'],
      'Analis SDM Aparatur',
    ),
    office('dinkes', 'Dinas Kesehatan', 'kesehatan', HEALTH.slice(0, full ? 4 : 3), 'Dokter', {
      count: full ? 12 : 2,
    }),
    office(
      'dpupr',
      'Dinas Pekerjaan Umum dan Penataan Ruang',
      'pekerjaan-umum',
      WORKS.slice(0, full ? 4 : 3),
      'Penata Kelola Jalan',
      {
        count: full ? 4 : 1,
      },
    ),
    office('inspektorat', 'Inspektorat', 'pengawasan', ['Pengawasan I', 'Pengawasan II'], 'Auditor', {
      count: 1,
    }),
    office(
      'disdik',
      'Dinas Pendidikan',
      'pendidikan',
      ['Pembinaan SD', 'Pembinaan SMP'],
      'Pengawas Sekolah',
      { count: 2 },
    ),
    office(
      'bappeda',
      'Badan Perencanaan Pembangunan Daerah',
      'perencanaan',
      ['Perekonomian', 'Infrastruktur'],
      'Perencana',
      {
        count: 1,
        isHeadless: true,
      },
    ),
    office(
      'dinsos',
      'Dinas Sosial',
      'sosial',
      ['Rehabilitasi Sosial', 'Perlindungan Sosial'],
      'Pekerja Sosial',
      { isHeadless: true },
    ),
    office(
      'diskominfo',
      'Dinas Komunikasi dan Informatika',
      'kominfo',
      ['Aplikasi Informatika', 'Informasi Publik'],
      'Pranata Komputer',
    ),
    office(
      'bpkad',
      'Badan Pengelolaan Keuangan dan Aset Daerah',
      'keuangan',
      ['Anggaran', 'Aset'],
      'Analis Keuangan Pusat dan Daerah',
    ),
  ];
}

const HEALTH = [
  'Kesehatan Masyarakat',
  'Pelayanan Kesehatan',
  'Sumber Daya Kesehatan',
  'Pencegahan Penyakit',
];
const WORKS = ['Bina Marga', 'Cipta Karya', 'Sumber Daya Air', 'Tata Ruang'];
