import type { LevelByGovernment } from './unit-kind.js';

/**
 * Structural titles that name a level by themselves; a title fits when it begins with the words, and of two that fit
 * the longer counts. `Kepala` and `Sekretaris` of a unit are told by the kind of the unit.
 */
export const STRUCTURAL_TITLES: {
  readonly version: string;
  readonly source: string;
  readonly rows: readonly { readonly words: readonly string[]; readonly level: LevelByGovernment | null }[];
} = {
  version: '2026-11-20',
  source: 'PP 18/2016 jo. PP 72/2019; mapping of echelons unconfirmed',
  rows: [
    {
      words: ['Sekretaris Daerah', 'Sekda'],
      level: { province: 'jptMadya', regency: 'jptPratama' },
    },
    {
      words: [
        'Asisten Pemerintahan',
        'Asisten Perekonomian',
        'Asisten Administrasi',
        'Asisten Sekretaris Daerah',
        'Asisten Sekda',
        'Asisten Bidang',
        'Asisten I',
        'Asisten II',
        'Asisten III',
        'Staf Ahli',
        'Inspektur',
        'Inspektur Daerah',
        'Sekretaris Dewan',
        'Sekwan',
        'Kadis',
        'Kaban',
      ],
      level: 'jptPratama',
    },
    {
      words: [
        'Inspektur Pembantu',
        'Irban',
        'Camat',
        'Sekretaris Camat',
        'Sekcam',
        'Kabag',
        'Kabid',
        'Sekdis',
      ],
      level: 'administrator',
    },
    {
      words: ['Lurah', 'Sekretaris Lurah', 'Seklur', 'Kasubbag', 'Kasubag', 'Kasubbid', 'Kasubid', 'Kasi'],
      level: 'pengawas',
    },
  ],
};

/** Words before a title that say somebody only stands in; they tell nothing about that person's own level. */
export const ACTING_WORDS: readonly string[] = [
  'Plt',
  'Plh',
  'Pj',
  'Pjs',
  'Pelaksana Tugas',
  'Pelaksana Harian',
  'Penjabat',
];
