import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileFault } from '../../../libs/files/file-fault.js';
import {
  cellOf,
  csv,
  good,
  importBench,
  rulesOf,
  seedLines,
  type ImportBench,
} from '../../support/import-bench.js';

let bench: ImportBench;
beforeAll(async () => {
  bench = await importBench();
});
afterAll(() => bench?.stop());

describe('the second file', () => {
  const talentLines = seedLines('62.05', 'talent');
  const talentHeader = talentLines[0] ?? '';
  const names = talentHeader.split(',');
  const row = (values: { readonly [column: string]: string }): string =>
    names.map((name) => values[name] ?? '').join(',');
  const nip = cellOf(good[1] ?? '', 'NIP BARU');
  const other = cellOf(good[2] ?? '', 'NIP BARU');
  const fine = row({ JENIS: 'predikat', NIP: nip, TAHUN: '2025', NILAI: 'Baik', SUMBER: 'e-kinerja' });
  const appointment = {
    JENIS: 'penunjukan',
    NIP: nip,
    DASAR: 'definitif',
    'NOMOR SK': '1',
    TANGGAL: '02-01-2024',
  };

  beforeAll(() => bench.load(csv(...good)));

  const cases: readonly (readonly [what: string, row: string, rules: readonly string[]])[] = [
    ['an unknown kind', row({ JENIS: 'catatan', NIP: nip }), ['JENIS: CodeMustBeKnown']],
    [
      'an unknown person',
      row({ JENIS: 'pengalaman', NIP: '198001012005011999', NILAI: '6' }),
      ['NIP: NipMustBeKnown'],
    ],
    ['a NIP as 1.98E+17', row({ JENIS: 'pengalaman', NIP: '1.98E+17', NILAI: '6' }), ['NIP: NipMustBeText']],
    [
      'an unknown predicate',
      row({ JENIS: 'predikat', NIP: nip, TAHUN: '2024', NILAI: 'Istimewa', SUMBER: 'x' }),
      ['NILAI: CodeMustBeKnown'],
    ],
    ['half a year', row({ JENIS: 'pengalaman', NIP: nip, NILAI: '6.5' }), ['NILAI: NumberMustBeWhole']],
    [
      '31 February',
      row({ JENIS: 'asesmen', NIP: nip, NILAI: 'Memenuhi Syarat', TANGGAL: '31-02-2025', SUMBER: 'x' }),
      ['TANGGAL: DateMustExist'],
    ],
    [
      'an end before the beginning',
      row({ JENIS: 'riwayat', NIP: nip, NILAI: 'Pengawas', TANGGAL: '02-01-2024', SAMPAI: '01-01-2024' }),
      ['SAMPAI: DatesMustBeInOrder'],
    ],
    [
      'their own supervisor',
      row({ JENIS: 'atasan', NIP: nip, 'NIP TERKAIT': nip }),
      ['NIP TERKAIT: SupervisorMustBeAnother'],
    ],
    [
      'a head of no unit',
      row({ ...appointment, NILAI: 'Kepala Perangkat Daerah' }),
      ['UNOR ID: ValueMustBePresent'],
    ],
    [
      'an unknown unit',
      row({ ...appointment, NILAI: 'Kepala Perangkat Daerah', 'UNOR ID': 'X' }),
      ['UNOR ID: UnitMustBeKnown'],
    ],
    [
      'an auditor of all governments made by one',
      row({ ...appointment, NILAI: 'Auditor Inspektorat', CAKUPAN: 'SEMUA' }),
      ['CAKUPAN: ScopeMustBeAllowed'],
    ],
    [
      'somebody with NIP and marker',
      row({ ...appointment, NILAI: 'PPK', PENANDA: 'KDH', NAMA: 'X' }),
      ['NIP: PersonMustBeNamed'],
    ],
    ['the same datum twice', fine, ['JENIS: RowMustBeUnique']],
  ];
  it.each(cases)('%s is rejected', async (_what, wrong, rules) => {
    const report = await bench.load([talentHeader, fine, wrong].join('\n'), '62.05', 'talent');
    expect(report).toMatchObject({ rowsIn: 2, accepted: 1, rejected: 1 });
    expect(rulesOf(report)).toEqual([[3, ...rules]]);
  });

  it('comes in when the employees it names have come in meanwhile', async () => {
    const text = [talentHeader, row({ JENIS: 'atasan', NIP: nip, 'NIP TERKAIT': other })].join('\n');
    expect(await bench.load(text, '62.07', 'talent')).toMatchObject({
      outcome: 'nothingAccepted',
      rejected: 1,
    });
    expect(await bench.load(text, '62.05', 'talent')).toMatchObject({ outcome: 'imported', changed: 1 });
    expect(await bench.load(text, '62.05', 'talent')).toMatchObject({ outcome: 'unchanged' });
  });

  it('is refused as an employee export', async () => {
    await expect(bench.load(talentLines.slice(0, 3).join('\n'))).rejects.toBeInstanceOf(FileFault);
  });
});
