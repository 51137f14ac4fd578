import type { PositionLevel } from '../servant.js';
import type { CodeTable } from './code-table.js';

/** Position levels by the names of the law (UU 20/2023, PermenPANRB 1/2023 on functional positions). */
export const LEVELS: CodeTable<PositionLevel> = {
  title: { id: 'jenjang jabatan', en: 'position level' },
  version: '2026-11-20',
  source: 'UU 20/2023; PP 11/2017 Pasal 54, 67-70',
  rows: [
    { code: 'pelaksana', words: ['Pelaksana', 'Jabatan Pelaksana'] },
    { code: 'pengawas', words: ['Pengawas', 'Jabatan Pengawas'] },
    { code: 'administrator', words: ['Administrator', 'Jabatan Administrator'] },
    {
      code: 'jptPratama',
      words: ['JPT Pratama', 'Pimpinan Tinggi Pratama', 'Jabatan Pimpinan Tinggi Pratama'],
    },
    { code: 'jptMadya', words: ['JPT Madya', 'Pimpinan Tinggi Madya', 'Jabatan Pimpinan Tinggi Madya'] },
    { code: 'jptUtama', words: ['JPT Utama', 'Pimpinan Tinggi Utama', 'Jabatan Pimpinan Tinggi Utama'] },
    { code: 'jfPemula', words: ['Pemula', 'JF Pemula'] },
    { code: 'jfTerampil', words: ['Terampil', 'JF Terampil'] },
    { code: 'jfMahir', words: ['Mahir', 'JF Mahir'] },
    { code: 'jfPenyelia', words: ['Penyelia', 'JF Penyelia'] },
    { code: 'jfAhliPertama', words: ['Ahli Pertama', 'JF Ahli Pertama'] },
    { code: 'jfAhliMuda', words: ['Ahli Muda', 'JF Ahli Muda'] },
    { code: 'jfAhliMadya', words: ['Ahli Madya', 'JF Ahli Madya'] },
    { code: 'jfAhliUtama', words: ['Ahli Utama', 'JF Ahli Utama'] },
  ],
};
