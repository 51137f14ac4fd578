/** One government of the seed: Kemendagri code, official names, how many servants. */
export interface SeedGovernment {
  readonly code: string;
  /** As INSTANSI INDUK NAMA writes it. */
  readonly agency: string;
  /** Prefix of its personas, for the two that have a full cast. */
  readonly cast: string | null;
  readonly servants: number;
  readonly head: 'Gubernur' | 'Bupati' | 'Wali Kota';
}

const kabupaten = (
  code: string,
  name: string,
  servants = 88,
  cast: string | null = null,
): SeedGovernment => ({
  code,
  agency: `Pemerintah Kab. ${name}`,
  cast,
  servants,
  head: 'Bupati',
});

export const SEED_GOVERNMENTS: readonly SeedGovernment[] = [
  {
    code: '62',
    agency: 'Pemerintah Provinsi Kalimantan Tengah',
    cast: null,
    servants: 180,
    head: 'Gubernur',
  },
  kabupaten('62.01', 'Kotawaringin Barat', 132, 'kobar'),
  kabupaten('62.02', 'Kotawaringin Timur', 96),
  kabupaten('62.03', 'Kapuas', 92),
  kabupaten('62.04', 'Barito Selatan'),
  kabupaten('62.05', 'Barito Utara'),
  kabupaten('62.06', 'Katingan'),
  kabupaten('62.07', 'Seruyan'),
  kabupaten('62.08', 'Sukamara'),
  kabupaten('62.09', 'Lamandau'),
  kabupaten('62.10', 'Gunung Mas'),
  kabupaten('62.11', 'Pulang Pisau'),
  kabupaten('62.12', 'Murung Raya'),
  kabupaten('62.13', 'Barito Timur'),
  {
    code: '62.71',
    agency: 'Pemerintah Kota Palangka Raya',
    cast: 'palangka',
    servants: 132,
    head: 'Wali Kota',
  },
];
