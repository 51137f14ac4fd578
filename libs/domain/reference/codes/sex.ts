import type { CodeTable } from './code-table.js';

/** JENIS KELAMIN; `P` is perempuan here, as everywhere in Indonesia. */
export const SEXES: CodeTable<'male' | 'female'> = {
  title: { id: 'jenis kelamin', en: 'sex' },
  version: '2026-11-20',
  source: 'SIASN',
  rows: [
    { code: 'male', words: ['M', 'L', 'Pria', 'Laki-laki', 'Laki', 'Lk', 'Male', '1'] },
    { code: 'female', words: ['F', 'P', 'Wanita', 'Perempuan', 'Pr', 'Female', '2'] },
  ],
};
