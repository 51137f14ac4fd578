import type { CodeTable } from './code-table.js';

/** How somebody is employed, from STATUS ASN, STATUS CPNS PNS or JENIS PEGAWAI. */
export const EMPLOYMENTS: CodeTable<'pns' | 'pppk' | 'pppkPartTime'> = {
  title: { id: 'status kepegawaian', en: 'employment' },
  version: '2026-11-20',
  source: 'UU 20/2023 Pasal 5; KepmenPANRB 16/2025 on part-time PPPK',
  rows: [
    {
      code: 'pns',
      words: [
        'PNS',
        'P',
        'CPNS',
        'C',
        'Calon PNS',
        'Pegawai Negeri Sipil',
        'Calon Pegawai Negeri Sipil',
        'PNS Daerah',
        'PNS Daerah Kabupaten/Kota',
        'PNS Daerah Provinsi',
        'PNS Daerah Otonom',
        'PNS Pusat',
        'CPNS/PNS',
      ],
    },
    {
      code: 'pppk',
      words: [
        'PPPK',
        'P3K',
        'PPPK Penuh Waktu',
        'Pegawai Pemerintah dengan Perjanjian Kerja',
        'PPPK Guru',
        'PPPK Teknis',
        'PPPK Tenaga Kesehatan',
      ],
    },
    {
      code: 'pppkPartTime',
      words: [
        'PPPK Paruh Waktu',
        'P3K Paruh Waktu',
        'PPPK PW',
        'Paruh Waktu',
        'Pegawai Pemerintah dengan Perjanjian Kerja Paruh Waktu',
      ],
    },
  ],
};
