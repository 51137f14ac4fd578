import type { ColumnSet } from './header.js';

/** Our second file: what the employee export lacks. Which columns a row uses depends on JENIS (docs/import.md). */
export const TALENT_COLUMNS: ColumnSet = {
  title: { id: 'berkas pendamping talenta', en: 'second file (talent)' },
  required: [
    'JENIS',
    'NIP',
    'PENANDA',
    'NAMA',
    'NILAI',
    'TAHUN',
    'TANGGAL',
    'SAMPAI',
    'SUMBER',
    'NIP TERKAIT',
    'DASAR',
    'NOMOR SK',
    'CAKUPAN',
    'UNOR ID',
    'JABATAN ID',
    'JABATAN NAMA',
    'RUMPUN',
  ],
  expected: [],
  optional: ['SHA-256'],
  dropped: [],
  elsewhere: [],
  synonyms: {},
};

/** Our third file: whom the demo issuer signs tokens for. */
export const PERSONA_COLUMNS: ColumnSet = {
  title: { id: 'berkas persona', en: 'persona file' },
  required: ['SLUG', 'NIP', 'PENANDA', 'PERAN'],
  expected: [],
  optional: [],
  dropped: [],
  elsewhere: [],
  synonyms: {},
};
