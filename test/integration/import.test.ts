import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileFault } from '../../apps/import/fault.js';
import { importFile, type ImportReport } from '../../apps/import/import.run.js';
import { reportData, reportText } from '../../apps/import/report.js';
import { writeSeedFiles } from '../../infra/seed/files.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { sealImport } from '../../libs/record/import-event.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import type { ImportKind } from '../../libs/persistence/reference/import-run.store.js';

const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-import-'));
const AS_OF = '2026-06-30';
let database: FreshDatabase;
let importer: DataSource;

/** A clean export of 62.05: header, and the rows that are right. */
const seed = writeSeedFiles(join(folder, 'seed')).flat();
const seedText = (government: string, kind: ImportKind): string =>
  readFileSync(seed.find((file) => file.government === government && file.kind === kind)?.path ?? '', 'utf8');
const lines = seedText('62.05', 'employees').trimEnd().split('\n');
const header = lines[0] ?? '';
const good = lines.slice(1, -3);
const columns = header.split(',');

let written = 0;
const fileOf = (text: string | Buffer): string => {
  const path = join(folder, `${(written += 1)}.csv`);
  writeFileSync(path, text);
  return path;
};
const load = (
  text: string | Buffer,
  government = '62.05',
  kind: ImportKind = 'employees',
): Promise<ImportReport> =>
  importFile(importer, { path: fileOf(text), government, kind, asOf: AS_OF }, sealImport);
const csv = (...rows: readonly string[]): string => [header, ...rows].join('\n');
const rulesOf = (report: ImportReport) =>
  report.rejections.map(({ row, faults }) => [
    row,
    ...faults.map(({ column, rule }) => `${column}: ${rule}`),
  ]);

/** A row with other values in some columns. No value before the address holds a comma. */
function changed(row: string, values: { readonly [column: string]: string }): string {
  const [start, address, end] = /^(.*?)("Jl\..*?[^"]"(?!"))(.*)$/.exec(row)?.slice(1) ?? [];
  const cells = [...(start ?? '').split(',').slice(0, -1), address ?? '', ...(end ?? '').split(',').slice(1)];
  return cells.map((cell, index) => values[columns[index] ?? ''] ?? cell).join(',');
}
const cellOf = (row: string, column: string): string => row.split(',')[columns.indexOf(column)] ?? '';

/** Everything the database holds, as text. */
async function everything(): Promise<string> {
  const tables = await database.asSuperuser(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts = await Promise.all(
    tables.map(({ name }) => database.asSuperuser(`select t::text as text from ${String(name)} t`)),
  );
  return texts
    .flat()
    .map(({ text }) => String(text))
    .join('\n');
}
const countOf = async (table: string): Promise<unknown> =>
  (await database.asSuperuser(`select count(*)::int as count from ${table}`))[0]?.['count'];

beforeAll(async () => {
  database = await freshDatabase();
  importer = await openDataSource(database.url('isen_import'), 2);
});

afterAll(async () => {
  await importer?.destroy();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a file that is not what it should be changes nothing and says so', () => {
  const withoutColumn = (name: string): string => {
    const at = columns.indexOf(name);
    return [header, ...good.slice(0, 2)].map((line) => line.split(',').toSpliced(at, 1).join(',')).join('\n');
  };
  const cases: readonly (readonly [what: string, text: string | Buffer, sentence: RegExp])[] = [
    ['a missing column', withoutColumn('NIP BARU'), /Kolom tidak ada: NIP BARU/],
    ['a column twice', `${header},NAMA\n`, /Kolom ganda: NAMA/],
    ['a workbook', Buffer.from('504b030414000600', 'hex'), /Excel \(XLSX\)/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Excel lama/],
    ['nothing', '', /kosong/],
    ['a header alone', `${header}\n`, /tidak berisi baris/],
    ['bytes', Buffer.from([1, 2, 0, 255, 254]), /bukan teks UTF-8/],
    ['another encoding', Buffer.from('NIP BARU,NAMA\n1,\xe9\n', 'latin1'), /bukan teks UTF-8/],
    ['another file', 'tanggal,jumlah\n2026-01-01,3\n', /bukan ekspor pegawai SIASN/],
    ['semicolons', csv(...good.slice(0, 2)).replaceAll(',', ';'), /tidak dipisahkan koma/],
    ['one endless line', `${header}\n${'x'.repeat(3_000_000)}`, /terlalu panjang/],
  ];
  it.each(cases)('%s', async (_what, text, sentence) => {
    const failure = await load(text).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FileFault);
    expect((failure as FileFault).sentence.id).toMatch(sentence);
    expect(await countOf('reference.servant')).toBe(0);
    expect(await countOf('reference.import_run')).toBe(0);
  });

  it('a government that does not exist', async () => {
    await expect(load(csv(good[0] ?? ''), '62.99')).rejects.toBeInstanceOf(FileFault);
  });

  it('a file whose every row belongs to another government', async () => {
    const report = await load(csv(...good.slice(0, 3)), '62.06');
    expect(report).toMatchObject({
      outcome: 'nothingAccepted',
      rowsIn: 3,
      accepted: 0,
      rejected: 3,
      run: null,
    });
    expect(rulesOf(report)[0]).toEqual([2, 'INSTANSI INDUK NAMA: GovernmentMustMatch']);
    expect(await countOf('identity.person')).toBe(0);
  });
});

describe('a row that is wrong is rejected by number, column, rule and remedy, and the others come in', () => {
  const [a, b, c] = good as [string, string, string];
  const nip = cellOf(a, 'NIP BARU');
  const impossible = nip.replace(/^(\d{4})\d{4}/, '$10230');
  const cases: readonly (readonly [what: string, row: string, rules: readonly string[]])[] = [
    ['a NIP as 1.98E+17', changed(a, { 'NIP BARU': '1.98E+17' }), ['NIP BARU: NipMustBeText']],
    ['a NIP as 1,98503E+17', changed(a, { 'NIP BARU': '"1,98503E+17"' }), ['NIP BARU: NipMustBeText']],
    [
      'a NIP that lost its end',
      changed(a, { 'NIP BARU': `${nip.slice(0, 15)}000` }),
      ['NIP BARU: NipMustKeepItsLastDigits'],
    ],
    ['an old NIP', changed(a, { 'NIP BARU': '131234567' }), ['NIP BARU: NipMustHave18Digits']],
    ['no NIP', changed(a, { 'NIP BARU': '' }), ['NIP BARU: ValueMustBePresent']],
    [
      'an impossible birth date',
      changed(a, { 'NIP BARU': impossible }),
      ['NIP BARU: BirthDateMustBePossible'],
    ],
    [
      'a child',
      changed(a, { 'NIP BARU': nip.replace(/^\d{4}/, '2015') }),
      ['NIP BARU: BirthDateMustBePossible'],
    ],
    [
      '30 February',
      changed(a, { 'TANGGAL LAHIR': '30-02-1980' }),
      ['NIP BARU: NipMustMatchBirthDate', 'TANGGAL LAHIR: DateMustExist'],
    ],
    [
      'another birth date',
      changed(a, { 'TANGGAL LAHIR': '01-01-1971' }),
      ['NIP BARU: NipMustMatchBirthDate'],
    ],
    ['an Excel date', changed(a, { 'TMT JABATAN': '44927' }), ['TMT JABATAN: DateMustExist']],
    [
      'the other sex',
      changed(a, { 'JENIS KELAMIN': cellOf(a, 'JENIS KELAMIN') === 'M' ? 'F' : 'M' }),
      ['NIP BARU: NipMustMatchSex'],
    ],
    [
      'month 13',
      changed(a, { 'NIP BARU': `${nip.slice(0, 12)}13${nip.slice(14)}` }),
      ['NIP BARU: NipMustMatchAppointment'],
    ],
    [
      'an unknown level',
      changed(a, { 'ESELON ID': '', 'JENIS JABATAN NAMA': 'Struktural' }),
      ['JENIS JABATAN NAMA: LevelMustBeKnown'],
    ],
    ['an unknown grade', changed(a, { 'GOL AKHIR NAMA': 'V/z' }), ['GOL AKHIR NAMA: CodeMustBeKnown']],
    [
      'another government',
      changed(a, { 'INSTANSI INDUK NAMA': 'Pemerintah Kota Banjarmasin' }),
      ['INSTANSI INDUK NAMA: GovernmentMustMatch'],
    ],
    ['no unit', changed(a, { 'UNOR ID': '' }), ['UNOR ID: ValueMustBePresent']],
    ['a row cut in a plain value', a.slice(0, 40), ['-: RowMustBeWhole']],
    ['a row cut inside quotes', a.slice(0, a.indexOf('"Jl.') + 7), ['-: RowMustBeWhole']],
    ['a row that is too long', `${a},x`, ['-: RowMustBeWhole']],
    ['a quote in the middle', a.replace('Aktif', 'Ak"tif'), ['-: RowMustBeWhole']],
    ['an endless name', changed(a, { NAMA: 'x'.repeat(400) }), ['NAMA: TextMustBePlain']],
    ['a line break in a name', changed(a, { NAMA: '"A\nB"' }), ['NAMA: TextMustBePlain']],
  ];
  it.each(cases)('%s', async (_what, row, rules) => {
    const report = await load(csv(b, row, c));
    expect(report).toMatchObject({ rowsIn: 3, accepted: 2, rejected: 1 });
    const [[number, ...found] = []] = rulesOf(report);
    expect(number).toBe(3);
    expect(found.toSorted()).toEqual(rules);
  });

  it('a duplicate NIP, naming the row it collides with', async () => {
    const report = await load(csv(a, b, changed(a, { NAMA: 'Nama Lain Sekali' })));
    expect(report).toMatchObject({ rowsIn: 3, accepted: 2, rejected: 1 });
    expect(report.rejections[0]).toEqual({
      row: 4,
      faults: [{ column: 'NIP BARU', rule: 'NipMustBeUnique', otherRow: 2 }],
    });
    expect(await everything()).not.toContain('Nama Lain Sekali');
  });

  it('a NIP that another government has', async () => {
    const elsewhere = (row: string) => changed(row, { 'INSTANSI INDUK NAMA': 'Pemerintah Kab. Katingan' });
    const fresh = changed(b, {
      'NIP BARU': '197902032004041777',
      'TANGGAL LAHIR': '03-02-1979',
      'JENIS KELAMIN': 'M',
    });
    const report = await load(csv(elsewhere(a), elsewhere(fresh)), '62.06');
    expect(rulesOf(report)).toEqual([[2, 'NIP BARU: NipMustBelongHere']]);
    expect(report).toMatchObject({ rowsIn: 2, accepted: 1, rejected: 1 });
  });

  it('two rows cut inside quotes, one after another, hide no row between and after them', async () => {
    const cut = (row: string) => row.slice(0, row.indexOf('"Jl.') + 7);
    const report = await load(csv(cut(a), b, cut(c), ...good.slice(3, 6)));
    expect(report).toMatchObject({ rowsIn: 6, accepted: 4, rejected: 2 });
    expect(report.rejections.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('a line break inside a dropped, quoted value is no damage', async () => {
    const report = await load(csv(changed(a, { ALAMAT: '"Jl. Satu\r\nRT 2"' }), b));
    expect(report).toMatchObject({ rowsIn: 2, accepted: 2, rejected: 0 });
  });

  it('a leading apostrophe, a byte order mark and CRLF are no damage', async () => {
    const text = `\uFEFF${csv(changed(a, { 'NIP BARU': `'${nip}` }), b).replaceAll('\n', '\r\n')}\r\n\r\n`;
    expect(await load(text)).toMatchObject({ rowsIn: 2, accepted: 2, rejected: 0 });
  });

  it('names rows and rules in the printed report, in Indonesian first, and nobody', async () => {
    const report = await load(
      csv(b, changed(a, { 'NIP BARU': '1.98E+17' }), changed(c, { 'TMT JABATAN': 'x' })),
    );
    const said = reportText(report) + JSON.stringify(reportData(report));
    expect(said).toContain('baris/row 3, NIP BARU, NipMustBeText');
    expect(said.indexOf('NIP berubah')).toBeLessThan(said.indexOf('The NIP has become'));
    for (const row of [a, b, c]) {
      expect(said).not.toContain(cellOf(row, 'NIP BARU'));
      expect(said).not.toContain(cellOf(row, 'NAMA'));
    }
  });
});

describe('what an import leaves', () => {
  const NIK = '6205014107809999';
  const planted = {
    NIK,
    'NOMOR HP': '081299998888',
    EMAIL: 'rahasia@contoh.invalid',
    ALAMAT: '"Jl. Rahasia, No. 1"',
    'NPWP NOMOR': '099998888777666',
    BPJS: '0009998887776',
    'AGAMA NAMA': 'AgamaRahasia',
    'JENIS KAWIN NAMA': 'KawinRahasia',
  };

  it('holds none of the columns that talent work does not need', async () => {
    const row = changed(good[7] ?? '', planted);
    const unknown = [`${header},CATATAN`, `${row},catatan rahasia`, `${good[8]},-`].join('\n');
    const report = await load(unknown);
    expect(report).toMatchObject({ rowsIn: 2, accepted: 2, unknownColumns: ['CATATAN'] });
    expect(report.droppedColumns).toEqual(
      expect.arrayContaining(['NIK', 'NOMOR HP', 'ALAMAT', 'NPWP NOMOR', 'BPJS']),
    );
    const held = await everything();
    expect(held).toContain(cellOf(row, 'NIP BARU'));
    for (const value of [...Object.values(planted), 'catatan rahasia'])
      expect(held).not.toContain(value.replaceAll('"', ''));
  });

  it('holds names and NIPs in identity.person alone', async () => {
    const row = good[8] ?? '';
    const tables = await database.asSuperuser(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('reference', 'record', 'view', 'access', 'intake')`,
    );
    for (const { name } of tables) {
      const held = await database.asSuperuser(`select t::text as text from ${String(name)} t`);
      const text = held.map((one) => String(one['text'])).join('\n');
      expect(text, String(name)).not.toContain(cellOf(row, 'NIP BARU'));
      expect(text, String(name)).not.toContain(cellOf(row, 'NAMA'));
    }
  });

  it('is the same after the same file, which says so', async () => {
    const text = csv(...good);
    expect(await load(text)).toMatchObject({
      outcome: 'imported',
      rowsIn: good.length,
      accepted: good.length,
    });
    const before = await everything();
    expect(await load(text)).toMatchObject({ outcome: 'unchanged', changed: 0, run: null });
    expect(await everything()).toBe(before);
  });

  it('stamps only the rows that changed anew', async () => {
    const stamps = () =>
      database.asSuperuser('select person, row_hash from reference.servant order by person');
    const before = new Map((await stamps()).map((row) => [row['person'], row['row_hash']]));
    const [first, ...rest] = good as [string, ...string[]];
    const report = await load(csv(changed(first, { 'GOL AKHIR NAMA': 'IV/e' }), ...rest));
    expect(report).toMatchObject({ outcome: 'imported', changed: 1 });
    const after = await stamps();
    expect(after.filter((row) => before.get(row['person']) !== row['row_hash'])).toHaveLength(1);
  });

  it('is nothing at all when sealing fails', async () => {
    const before = await everything();
    const request = {
      path: fileOf(csv(...good)),
      government: '62.05',
      kind: 'employees',
      asOf: AS_OF,
    } as const;
    const failing = () => Promise.reject(new Error('the power is gone'));
    await expect(importFile(importer, request, failing)).rejects.toThrow('the power is gone');
    expect(await everything()).toBe(before);
  });

  it('ends the standing of somebody who has left the service', async () => {
    const row = good[10] ?? '';
    await load(csv(...good.with(10, changed(row, { 'KEDUDUKAN HUKUM ID': '99' }))));
    const [standing] = await database.asSuperuser(
      `select s.until::text as until from reference.standing s join identity.person p using (person)
       where p.nip = '${cellOf(row, 'NIP BARU')}' and s.role = 'civilServant'`,
    );
    expect(standing).toEqual({ until: AS_OF });
  });
});

describe('the second file', () => {
  const talentLines = seedText('62.05', 'talent').trimEnd().split('\n');
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

  beforeAll(() => load(csv(...good)));

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
    const report = await load([talentHeader, fine, wrong].join('\n'), '62.05', 'talent');
    expect(report).toMatchObject({ rowsIn: 2, accepted: 1, rejected: 1 });
    expect(rulesOf(report)).toEqual([[3, ...rules]]);
  });

  it('comes in when the employees it names have come in meanwhile', async () => {
    const text = [talentHeader, row({ JENIS: 'atasan', NIP: nip, 'NIP TERKAIT': other })].join('\n');
    expect(await load(text, '62.07', 'talent')).toMatchObject({ outcome: 'nothingAccepted', rejected: 1 });
    expect(await load(text, '62.05', 'talent')).toMatchObject({ outcome: 'imported', changed: 1 });
    expect(await load(text, '62.05', 'talent')).toMatchObject({ outcome: 'unchanged' });
  });

  it('is refused as an employee export', async () => {
    await expect(load(talentLines.slice(0, 3).join('\n'))).rejects.toBeInstanceOf(FileFault);
  });
});
