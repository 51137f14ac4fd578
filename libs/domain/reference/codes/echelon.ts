import type { PositionLevel } from '../servant.js';
import type { CodeTable } from './code-table.js';

/** Echelon ids of SIASN (unconfirmed) and their names, by the level that the law made equal to them. */
export const ECHELONS: CodeTable<PositionLevel | 'none'> = {
  title: { id: 'eselon', en: 'echelon' },
  version: '2026-11-20',
  source: 'UU 5/2014 Pasal 131; SIASN eselon (ids unconfirmed)',
  rows: [
    {
      code: 'jptMadya',
      words: ['11', '12', 'I', 'I.a', 'I.b', 'Eselon I', 'Eselon I.a', 'Eselon I.b'],
    },
    {
      code: 'jptPratama',
      words: ['21', '22', 'II', 'II.a', 'II.b', 'Eselon II', 'Eselon II.a', 'Eselon II.b'],
    },
    {
      code: 'administrator',
      words: ['31', '32', 'III', 'III.a', 'III.b', 'Eselon III', 'Eselon III.a', 'Eselon III.b'],
    },
    {
      code: 'pengawas',
      words: ['41', '42', 'IV', 'IV.a', 'IV.b', 'Eselon IV', 'Eselon IV.a', 'Eselon IV.b'],
    },
    { code: 'pelaksana', words: ['51', 'V', 'V.a', 'Eselon V', 'Eselon V.a'] },
    { code: 'none', words: ['0', '00', '99', 'Non Eselon', 'Nonstruktural', 'Tidak Ada', 'Bukan Eselon'] },
  ],
};
