import type { PositionLevel } from '../servant.js';
import type { CodeTable } from './code-table.js';

/** What JENIS JABATAN says: a level, or only which kind of position, whose level its title must tell. */
export type JobType = PositionLevel | 'structural' | 'functional';

/** `Jabatan` before a word is left out when words are compared. The ids are unconfirmed. */
export const JOB_TYPES: CodeTable<JobType> = {
  title: { id: 'jenis jabatan', en: 'job type' },
  version: '2026-11-20',
  source: 'UU 20/2023; SIASN asn-jenis-jabatan (ids unconfirmed)',
  rows: [
    {
      code: 'pelaksana',
      words: [
        'Pelaksana',
        'Fungsional Umum',
        'Jabatan Fungsional Umum',
        'Jabatan Fungsional Umum (JFU)',
        'JFU',
        'Umum',
        'Staf',
        '4',
      ],
    },
    { code: 'pengawas', words: ['Pengawas'] },
    { code: 'administrator', words: ['Administrator'] },
    { code: 'jptPratama', words: ['JPT Pratama', 'Pimpinan Tinggi Pratama'] },
    { code: 'jptMadya', words: ['JPT Madya', 'Pimpinan Tinggi Madya'] },
    { code: 'jptUtama', words: ['JPT Utama', 'Pimpinan Tinggi Utama'] },
    {
      code: 'structural',
      words: ['Struktural', 'Manajerial', 'Pimpinan Tinggi', 'JPT', 'Administrasi', '1'],
    },
    {
      code: 'functional',
      words: [
        'Fungsional',
        'Fungsional Tertentu',
        'Jabatan Fungsional Tertentu (JFT)',
        'Fungsional Keahlian',
        'Fungsional Keterampilan',
        'Fungsional Guru',
        'Fungsional Kesehatan',
        'JF',
        'JFT',
        '2',
      ],
    },
  ],
};
