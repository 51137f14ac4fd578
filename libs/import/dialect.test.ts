import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FileFault } from '../files/file-fault.js';
import { fileAt } from '../files/file.inspection.js';
import { EMPLOYEE_COLUMNS } from './employee.columns.js';
import { openSource, type SourceRow } from './row.reader.js';

const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-dialect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;
async function read(content: string | Buffer) {
  const path = join(folder, `${(written += 1)}`);
  writeFileSync(path, content);
  const source = await openSource(await fileAt(path), EMPLOYEE_COLUMNS);
  const rows: SourceRow[] = [];
  for await (const row of source.rows()) rows.push(row);
  source.close();
  return { ...source, rows };
}

const HEADER = 'NIP BARU,NAMA,JABATAN NAMA,UNOR NAMA';
const FILE = `${HEADER}\n198502142010012422,Nur’aini,Camat,Kecamatan é\n198502142010012423,Suharto,Lurah,"Kelurahan, Satu"\n`;
const names = (rows: readonly SourceRow[]) => rows.map(({ row, fields }) => [row, fields?.['NAMA'] ?? null]);
const EXPECTED = [
  [2, 'Nur’aini'],
  [3, 'Suharto'],
];

/** Latin letters in one byte each, as Windows has them; the curly apostrophe is one of its own. */
const windows = (text: string) => Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const delimited = (delimiter: string) =>
  FILE.split('\n')
    .map((line) => line.replace('"Kelurahan, Satu"', 'Kelurahan Satu').replaceAll(',', delimiter))
    .join('\n');

describe('a file is read whatever its dialect', () => {
  const dialects: readonly (readonly [what: string, content: string | Buffer, dialect: object])[] = [
    ['UTF-8', FILE, { encoding: 'utf-8', delimiter: ',' }],
    ['UTF-8 with a mark', `\ufeff${FILE}`, { encoding: 'utf-8' }],
    ['UTF-16 LE with a mark', utf16(`\ufeff${FILE}`, 'le'), { encoding: 'utf-16le' }],
    ['UTF-16 BE with a mark', utf16(`\ufeff${FILE}`, 'be'), { encoding: 'utf-16be' }],
    ['UTF-16 LE', utf16(FILE, 'le'), { encoding: 'utf-16le' }],
    ['UTF-16 BE', utf16(FILE, 'be'), { encoding: 'utf-16be' }],
    ['Windows-1252', windows(FILE), { encoding: 'windows-1252' }],
    ['semicolons', delimited(';'), { delimiter: ';' }],
    ['tabs', delimited('\t'), { delimiter: '\t' }],
    [
      'tabs in UTF-16, as spreadsheets say "Unicode text"',
      utf16(`\ufeff${delimited('\t')}`, 'le'),
      { delimiter: '\t' },
    ],
    ['bars', delimited('|'), { delimiter: '|' }],
    ['semicolons that the first line names', `sep=;\r\n${delimited(';')}`, { delimiter: ';' }],
    ['CR', FILE.replaceAll('\n', '\r'), {}],
    ['CRLF', FILE.replaceAll('\n', '\r\n'), {}],
    ['no line break at the end', FILE.trimEnd(), {}],
    ['blank and empty rows at the end', `${FILE}\n,,,\n\n`, {}],
    [
      'empty cells beyond the header',
      FILE.replace('Suharto,Lurah,"Kelurahan, Satu"', 'Suharto,Lurah,Satu,,'),
      {},
    ],
    ['cells wrapped in formulas', FILE.replace('198502142010012423', '="198502142010012423"'), {}],
  ];
  it.each(dialects)('%s', async (_what, content, dialect) => {
    const { rows, dialect: found } = await read(content);
    expect(names(rows)).toEqual(EXPECTED);
    expect(rows[0]?.fields?.['UNOR NAMA']).toBe('Kecamatan é');
    expect(found).toMatchObject(dialect);
  });

  it('a damaged byte does not turn a UTF-8 file into another encoding', async () => {
    const bytes = Buffer.concat([Buffer.from(FILE), Buffer.from([0xff])]);
    expect((await read(bytes)).dialect.encoding).toBe('utf-8');
  });
});

describe('the header is found by its names', () => {
  it('below titles, blank rows and remarks with quotes and line breaks', async () => {
    const titles = 'DAFTAR PEGAWAI\n\n"Per 31 Oktober\n2026",,\n';
    const { header, rows } = await read(titles + FILE);
    expect(header).toMatchObject({ row: 4, above: [1, 3] });
    expect(names(rows)).toEqual([
      [5, 'Nur’aini'],
      [6, 'Suharto'],
    ]);
  });

  it.each([
    'nip_baru;Nama;jabatan.nama;Unor-Nama',
    'NIP;Nama Pegawai;Jabatan;Unit Kerja',
    ' NIP / NI PPPK ;NAMA LENGKAP;Nama  Jabatan;OPD',
    'NipBaru;nama_pegawai;jabatanNama;unorNama',
    'NÍP BARU;NAMA;JABATAN NAMA;UNOR NAMA',
    'NIP BARU*;Nama (wajib);Jabatan Nama;"Unor\nNama"',
  ])('spelled %s', async (header) => {
    const { rows } = await read(`${header}\n198502142010012422;A;Camat;B`);
    expect(rows[0]?.fields).toEqual({
      'NIP BARU': '198502142010012422',
      NAMA: 'A',
      'JABATAN NAMA': 'Camat',
      'UNOR NAMA': 'B',
    });
  });

  it('of two names for one column the likelier is read, and the other is named', async () => {
    const { header, rows } = await read(`${HEADER},NIP,OPD\n1,A,Camat,B,2,C`);
    expect(rows[0]?.fields).toMatchObject({ 'NIP BARU': '1', 'UNOR NAMA': 'B' });
    expect(header.unknown).toEqual(['NIP', 'OPD']);
  });

  it('a row that numbers the columns, and a header that comes again, are no data', async () => {
    const { rows } = await read(`${HEADER}\n(1),(2),(3),(4)\n1,A,Camat,B\n${HEADER}\n2,C,Lurah,D`);
    expect(names(rows)).toEqual([
      [3, 'A'],
      [5, 'C'],
    ]);
  });

  it('another file is refused', async () => {
    await expect(read('tanggal,jumlah,harga\n1,2,3\n')).rejects.toBeInstanceOf(FileFault);
    await expect(read('a,b\n'.repeat(60) + FILE)).rejects.toBeInstanceOf(FileFault);
  });
});

describe('row numbers are those a spreadsheet shows', () => {
  const rowsOf = async (text: string) =>
    (await read(text)).rows.map(({ row, fields }) => [row, fields !== null]);

  it.each([',', ';'])('with line breaks in cells and an empty first column, by %s', async (delimiter) => {
    const text = `X,${HEADER}\n,1,"A\nB\n\nC",Camat,D\n\n,2,E,"F ""G""\r\nH",I\n,3,J,K,L`.replaceAll(
      ',',
      delimiter,
    );
    expect(await rowsOf(text)).toEqual([
      [2, true],
      [4, true],
      [5, true],
    ]);
  });

  it('after a damaged row', async () => {
    expect(await rowsOf(`${HEADER}\n1,"A,B,C\n2,D,E,F\n3,G\n4,H,I,J\n`)).toEqual([
      [2, false],
      [3, true],
      [4, false],
      [5, true],
    ]);
  });
});
