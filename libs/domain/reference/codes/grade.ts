import type { CodeTable } from './code-table.js';

/**
 * Rank and grade of PNS, and the grades I to XVII of contract servants, whose Roman numerals alone are another list.
 * The two-digit ids are those of a public HR schema (unconfirmed for SIASN).
 */
export const GRADES: CodeTable<string> = {
  title: { id: 'golongan ruang', en: 'grade' },
  version: '2026-11-20',
  source: 'PP 99/2000; PermenPANRB on PPPK grades; ids unconfirmed',
  rows: [
    { code: 'I/a', words: ['I/a', '11', 'Juru Muda'] },
    {
      code: 'I/b',
      words: ['I/b', '12', 'Juru Muda Tingkat I', 'Juru Muda Tk. I', 'Juru Muda Tk I', 'Juru Muda Tkt I'],
    },
    { code: 'I/c', words: ['I/c', '13', 'Juru'] },
    { code: 'I/d', words: ['I/d', '14', 'Juru Tingkat I', 'Juru Tk. I', 'Juru Tk I', 'Juru Tkt I'] },
    { code: 'II/a', words: ['II/a', '21', 'Pengatur Muda'] },
    {
      code: 'II/b',
      words: [
        'II/b',
        '22',
        'Pengatur Muda Tingkat I',
        'Pengatur Muda Tk. I',
        'Pengatur Muda Tk I',
        'Pengatur Muda Tkt I',
      ],
    },
    { code: 'II/c', words: ['II/c', '23', 'Pengatur'] },
    {
      code: 'II/d',
      words: ['II/d', '24', 'Pengatur Tingkat I', 'Pengatur Tk. I', 'Pengatur Tk I', 'Pengatur Tkt I'],
    },
    { code: 'III/a', words: ['III/a', '31', 'Penata Muda'] },
    {
      code: 'III/b',
      words: [
        'III/b',
        '32',
        'Penata Muda Tingkat I',
        'Penata Muda Tk. I',
        'Penata Muda Tk I',
        'Penata Muda Tkt I',
      ],
    },
    { code: 'III/c', words: ['III/c', '33', 'Penata'] },
    {
      code: 'III/d',
      words: ['III/d', '34', 'Penata Tingkat I', 'Penata Tk. I', 'Penata Tk I', 'Penata Tkt I'],
    },
    { code: 'IV/a', words: ['IV/a', '41', 'Pembina'] },
    {
      code: 'IV/b',
      words: ['IV/b', '42', 'Pembina Tingkat I', 'Pembina Tk. I', 'Pembina Tk I', 'Pembina Tkt I'],
    },
    { code: 'IV/c', words: ['IV/c', '43', 'Pembina Utama Muda'] },
    { code: 'IV/d', words: ['IV/d', '44', 'Pembina Utama Madya'] },
    { code: 'IV/e', words: ['IV/e', '45', 'Pembina Utama'] },
    { code: 'I', words: ['I', 'Golongan I', 'Gol. I'] },
    { code: 'II', words: ['II', 'Golongan II', 'Gol. II'] },
    { code: 'III', words: ['III', 'Golongan III', 'Gol. III'] },
    { code: 'IV', words: ['IV', 'Golongan IV', 'Gol. IV'] },
    { code: 'V', words: ['V', 'Golongan V', 'Gol. V'] },
    { code: 'VI', words: ['VI', 'Golongan VI', 'Gol. VI'] },
    { code: 'VII', words: ['VII', 'Golongan VII', 'Gol. VII'] },
    { code: 'VIII', words: ['VIII', 'Golongan VIII', 'Gol. VIII'] },
    { code: 'IX', words: ['IX', 'Golongan IX', 'Gol. IX'] },
    { code: 'X', words: ['X', 'Golongan X', 'Gol. X'] },
    { code: 'XI', words: ['XI', 'Golongan XI', 'Gol. XI'] },
    { code: 'XII', words: ['XII', 'Golongan XII', 'Gol. XII'] },
    { code: 'XIII', words: ['XIII', 'Golongan XIII', 'Gol. XIII'] },
    { code: 'XIV', words: ['XIV', 'Golongan XIV', 'Gol. XIV'] },
    { code: 'XV', words: ['XV', 'Golongan XV', 'Gol. XV'] },
    { code: 'XVI', words: ['XVI', 'Golongan XVI', 'Gol. XVI'] },
    { code: 'XVII', words: ['XVII', 'Golongan XVII', 'Gol. XVII'] },
  ],
};
