import type { CodeRow } from './code-table.js';

/** One government: its Kemendagri code, the code BPS gives it, and its name without its kind. */
export interface GovernmentRow extends CodeRow<string> {
  readonly bps: string;
  readonly kind: 'province' | 'regency' | 'city';
}

/**
 * The fifteen governments of Kalimantan Tengah. Kemendagri and BPS number eight of them differently, so four digits
 * without a dot say nothing about which list they come from and are no word for a government.
 */
export const GOVERNMENTS: {
  readonly title: { readonly id: string; readonly en: string };
  readonly version: string;
  readonly source: string;
  /** Words that a name may carry before what tells it apart, by the kind they stand for; null: any kind. */
  readonly prefixes: readonly {
    readonly words: readonly string[];
    readonly kind: GovernmentRow['kind'] | null;
  }[];
  readonly rows: readonly GovernmentRow[];
} = {
  title: { id: 'pemerintah daerah', en: 'government' },
  version: '2026-11-20',
  source: 'Kemendagri codes; BPS codes',
  prefixes: [
    { words: ['Pemerintah', 'Pemda', 'Daerah', 'Instansi'], kind: null },
    { words: ['Kabupaten', 'Kab', 'Pemkab'], kind: 'regency' },
    { words: ['Kota', 'Pemkot', 'Kotamadya'], kind: 'city' },
    { words: ['Provinsi', 'Propinsi', 'Prov', 'Prop', 'Pemprov'], kind: 'province' },
  ],
  rows: [
    { code: '62', bps: '62', kind: 'province', words: ['Kalimantan Tengah', 'Kalteng'] },
    { code: '62.01', bps: '6201', kind: 'regency', words: ['Kotawaringin Barat', 'Kobar'] },
    { code: '62.02', bps: '6202', kind: 'regency', words: ['Kotawaringin Timur', 'Kotim'] },
    { code: '62.03', bps: '6203', kind: 'regency', words: ['Kapuas'] },
    { code: '62.04', bps: '6204', kind: 'regency', words: ['Barito Selatan', 'Barsel'] },
    { code: '62.05', bps: '6205', kind: 'regency', words: ['Barito Utara', 'Barut'] },
    { code: '62.06', bps: '6209', kind: 'regency', words: ['Katingan'] },
    { code: '62.07', bps: '6208', kind: 'regency', words: ['Seruyan'] },
    { code: '62.08', bps: '6206', kind: 'regency', words: ['Sukamara'] },
    { code: '62.09', bps: '6207', kind: 'regency', words: ['Lamandau'] },
    { code: '62.10', bps: '6211', kind: 'regency', words: ['Gunung Mas', 'Gumas'] },
    { code: '62.11', bps: '6210', kind: 'regency', words: ['Pulang Pisau', 'Pulpis'] },
    { code: '62.12', bps: '6213', kind: 'regency', words: ['Murung Raya', 'Mura'] },
    { code: '62.13', bps: '6212', kind: 'regency', words: ['Barito Timur', 'Bartim'] },
    { code: '62.71', bps: '6271', kind: 'city', words: ['Palangka Raya', 'Palangkaraya', 'Palangka'] },
  ],
};
