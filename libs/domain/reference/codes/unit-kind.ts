import type { PositionLevel } from '../servant.js';

/** A level that is the same everywhere, or differs between the province and the kabupaten and kota. */
export type LevelByGovernment =
  PositionLevel | { readonly province: PositionLevel | null; readonly regency: PositionLevel | null };

/** A kind of unit: how its name begins, and the levels of its head and its secretary, null where nobody can say. */
export interface UnitKind {
  readonly kind: string;
  readonly words: readonly string[];
  readonly head: LevelByGovernment | null;
  readonly secretary: LevelByGovernment | null;
}

/** Kinds of units of a regional government; of two that fit the longer name counts. */
export const UNIT_KINDS: {
  readonly version: string;
  readonly source: string;
  readonly rows: readonly UnitKind[];
} = {
  version: '2026-11-20',
  source: 'PP 18/2016 jo. PP 72/2019 on regional offices; mapping of echelons unconfirmed',
  rows: [
    { kind: 'dinas', words: ['Dinas'], head: 'jptPratama', secretary: 'administrator' },
    { kind: 'badan', words: ['Badan'], head: 'jptPratama', secretary: 'administrator' },
    {
      kind: 'satpolPp',
      words: ['Satuan Polisi Pamong Praja', 'Satpol PP', 'Satuan Pol PP'],
      head: 'jptPratama',
      secretary: 'administrator',
    },
    { kind: 'inspektorat', words: ['Inspektorat'], head: 'jptPratama', secretary: 'administrator' },
    { kind: 'dprd', words: ['DPRD', 'Dewan Perwakilan Rakyat Daerah'], head: null, secretary: 'jptPratama' },
    { kind: 'biro', words: ['Biro'], head: { province: 'jptPratama', regency: null }, secretary: null },
    { kind: 'bagian', words: ['Bagian', 'Bag'], head: 'administrator', secretary: null },
    { kind: 'bidang', words: ['Bidang', 'Bid'], head: 'administrator', secretary: null },
    { kind: 'kantor', words: ['Kantor'], head: 'administrator', secretary: null },
    { kind: 'kecamatan', words: ['Kecamatan', 'Kec'], head: 'administrator', secretary: 'administrator' },
    { kind: 'kelurahan', words: ['Kelurahan', 'Kel'], head: 'pengawas', secretary: 'pengawas' },
    {
      kind: 'subBagian',
      words: ['Sub Bagian', 'Subbagian', 'Subbag', 'Sub Bag'],
      head: 'pengawas',
      secretary: null,
    },
    {
      kind: 'subBidang',
      words: ['Sub Bidang', 'Subbidang', 'Subbid', 'Sub Bid'],
      head: 'pengawas',
      secretary: null,
    },
    { kind: 'seksi', words: ['Seksi'], head: 'pengawas', secretary: null },
    {
      kind: 'upt',
      words: ['UPT', 'UPTD', 'UPTB', 'Unit Pelaksana Teknis'],
      head: { province: null, regency: 'pengawas' },
      secretary: null,
    },
  ],
};
