import type { PositionLevel } from '../servant.js';
import type { CodeTable } from './code-table.js';

/** Levels as the titles of functional positions name them, wherever in the title the words stand. */
export const FUNCTIONAL_TITLES: CodeTable<PositionLevel> = {
  title: { id: 'jenjang dalam nama jabatan fungsional', en: 'level in the title of a functional position' },
  version: '2026-11-20',
  source: 'PP 11/2017 Pasal 68-70; PermenPANRB 1/2023',
  rows: [
    { code: 'jfAhliPertama', words: ['Ahli Pertama'] },
    { code: 'jfAhliMuda', words: ['Ahli Muda'] },
    { code: 'jfAhliMadya', words: ['Ahli Madya'] },
    { code: 'jfAhliUtama', words: ['Ahli Utama'] },
    { code: 'jfPemula', words: ['Pemula'] },
    { code: 'jfTerampil', words: ['Terampil'] },
    { code: 'jfMahir', words: ['Mahir'] },
    { code: 'jfPenyelia', words: ['Penyelia'] },
  ],
};

/**
 * Names of the same levels before PP 11/2017, read at the end or the beginning of a title only, the longer ones
 * first; what they give is a guess.
 */
export const FORMER_FUNCTIONAL_TITLES: CodeTable<PositionLevel> = {
  title: { id: 'nama lama jenjang fungsional', en: 'former names of functional levels' },
  version: '2026-11-20',
  source: 'Keppres 87/1999 jo. PP 11/2017 (unconfirmed mapping)',
  rows: [
    { code: 'jfPemula', words: ['Pelaksana Pemula'] },
    { code: 'jfMahir', words: ['Pelaksana Lanjutan'] },
    { code: 'jfTerampil', words: ['Pelaksana'] },
    { code: 'jfAhliPertama', words: ['Pertama'] },
    { code: 'jfAhliMuda', words: ['Muda'] },
    { code: 'jfAhliMadya', words: ['Madya'] },
    { code: 'jfAhliUtama', words: ['Utama'] },
  ],
};
