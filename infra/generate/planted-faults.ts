import type { SiasnRow } from '../seed/siasn-file.js';

/** One way in which real files are wrong, and what an import has to say of it. */
export interface PlantedFault {
  /** What becomes of the row: kept out, or taken with a remark of this kind. */
  readonly kind: 'refused' | 'unknown' | 'guessed' | 'changed' | 'doubtful';
  readonly column: string;
  readonly rule: string;
  /** @param before the row before it in the file */
  plant(row: SiasnRow, before: SiasnRow): SiasnRow;
}

const put =
  (values: SiasnRow): PlantedFault['plant'] =>
  (row) => ({ ...row, ...values });

const fault = (
  kind: PlantedFault['kind'],
  column: string,
  rule: string,
  plant: PlantedFault['plant'],
): PlantedFault => ({ kind, column, rule, plant });

const nip = (row: SiasnRow): string => row['NIP BARU'] ?? '';

/** Each makes exactly one finding in its row, so that counting them gives the truth. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  fault('refused', 'NIP BARU', 'NipMustBeText', put({ 'NIP BARU': '1.98E+17' })),
  fault('refused', 'NIP BARU', 'NipMustHave18Digits', (row) => ({ ...row, 'NIP BARU': nip(row).slice(1) })),
  fault('refused', 'NIP BARU', 'NipMustKeepItsLastDigits', (row) => ({
    ...row,
    'NIP BARU': `${nip(row).slice(0, 15)}000`,
  })),
  fault('refused', 'NIP BARU', 'NipMustBeUnique', (_row, before) => before),
  fault('refused', 'NIP BARU', 'NipMustMatchBirthDate', put({ 'TANGGAL LAHIR': '01-01-1950' })),
  fault('refused', 'NAMA', 'ValueMustBePresent', put({ NAMA: '-' })),
  fault('refused', 'NAMA', 'TextMustRunOneWay', put({ NAMA: '\u202eContoh' })),
  fault(
    'refused',
    'INSTANSI INDUK NAMA',
    'GovernmentMustMatch',
    put({ 'INSTANSI INDUK NAMA': 'Pemerintah Kota Banjarmasin' }),
  ),
  fault('unknown', 'TINGKAT PENDIDIKAN NAMA', 'WordIsUnknown', put({ 'TINGKAT PENDIDIKAN NAMA': 'Kursus' })),
  fault(
    'unknown',
    'KEDUDUKAN HUKUM ID',
    'WordIsUnknown',
    put({ 'KEDUDUKAN HUKUM ID': 'ZZ', 'KEDUDUKAN HUKUM NAMA': '' }),
  ),
  fault('unknown', 'GOL AKHIR NAMA', 'WordIsUnknown', put({ 'GOL AKHIR NAMA': 'V/z' })),
  fault('unknown', 'TMT JABATAN', 'DateIsUnreadable', put({ 'TMT JABATAN': '31-02-2022' })),
  fault('unknown', 'TMT JABATAN', 'ValueIsMissing', put({ 'TMT JABATAN': '' })),
  fault('unknown', 'UNOR ID', 'ValueIsMissing', put({ 'UNOR ID': '', 'UNOR NAMA': '' })),
  fault(
    'unknown',
    'JABATAN NAMA',
    'LevelIsUnknown',
    put({ 'JENIS JABATAN NAMA': 'Jabatan Fungsional', 'JABATAN NAMA': 'Dokter' }),
  ),
  fault(
    'guessed',
    'JABATAN NAMA',
    'LevelIsGuessed',
    put({ 'JENIS JABATAN NAMA': 'Jabatan Struktural', 'JABATAN NAMA': 'Kepala Seksi Data' }),
  ),
  fault(
    'guessed',
    'TINGKAT PENDIDIKAN NAMA',
    'ValueIsInferred',
    put({ 'TINGKAT PENDIDIKAN NAMA': 'S-1 Akuntansi' }),
  ),
  fault('changed', 'UNOR ID', 'TextWasCleaned', (row) => ({ ...row, 'UNOR ID': `'${row['UNOR ID']}` })),
  fault('changed', 'NAMA', 'TextWasCleaned', (row) => ({ ...row, NAMA: `${row['NAMA']}\nContoh` })),
  fault('changed', 'TMT JABATAN', 'DateWasSerial', put({ 'TMT JABATAN': '44927' })),
  fault('doubtful', 'NAMA', 'NameIsUnusual', (row) => ({ ...row, NAMA: `${row['NAMA']} 100%` })),
];
