import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { textRow, workbookOf, zipOf } from '../../test/support/workbook-file.js';
import { FileFault } from '../files/file-fault.js';
import { fileAt } from '../files/file-inspection.js';
import { CheckedRow } from './checked-row.js';
import { EMPLOYEE_COLUMNS } from './employee-columns.js';
import { openSource, type SourceRow } from './row.reader.js';

const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;
async function read(content: Buffer) {
  const path = join(folder, `${(written += 1)}.xlsx`);
  writeFileSync(path, content);
  const source = await openSource(await fileAt(path), EMPLOYEE_COLUMNS);
  const rows: SourceRow[] = [];
  try {
    for await (const row of source.rows()) rows.push(row);
  } finally {
    source.close();
  }
  return { ...source, rows };
}

const HEADER = ['NIP BARU', 'NAMA', 'TMT JABATAN', 'JABATAN NAMA'];
const head = textRow(1, HEADER);
const sheet = (rows: string) => ({ name: 'Data', rows: head + rows });

describe('a workbook', () => {
  it('gives text as text, dates as dates, and marks numbers', async () => {
    const formats =
      '<numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="&quot;day&quot; 0"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const texts = ['<si><r><t>Siti </t></r><r><t>Aminah</t></r><rPh><t>x</t></rPh></si>'];
    const rows =
      '<row r="3"><c r="A3" t="str"><f>x</f><v>198502142010012422</v></c><c r="B3" t="s"><v>0</v></c><c r="C3" s="1"><v>44927</v></c></row>' +
      '<row r="7"><c r="A7"><v>1.98502142010012E+17</v></c><c r="C7" s="2"><v>44927</v></c><c r="D7" t="e"><v>#N/A</v></c></row>';
    const { rows: found, dialect } = await read(workbookOf([sheet(rows)], { texts, formats }));
    expect(dialect).toMatchObject({ format: 'xlsx', sheet: 'Data' });
    expect(found.map(({ row, fields }) => ({ row, ...fields }))).toEqual([
      {
        row: 3,
        'NIP BARU': '198502142010012422',
        NAMA: 'Siti Aminah',
        'TMT JABATAN': '2023-01-01',
        'JABATAN NAMA': '',
      },
      { row: 7, 'NIP BARU': '1.98502142010012E+17', NAMA: '', 'TMT JABATAN': '44927', 'JABATAN NAMA': '' },
    ]);
    expect([...(found[1]?.numbers ?? [])]).toEqual(['NIP BARU', 'TMT JABATAN']);
  });

  it('refuses a number where a NIP should be, even one that shows all its digits', async () => {
    const rows = '<row r="2"><c><v>198502142010012416</v></c></row>';
    const [row] = (await read(workbookOf([sheet(rows)]))).rows;
    const checked = new CheckedRow(row?.fields ?? {}, row?.numbers);
    expect(checked.nip('NIP BARU')).toBeNull();
    expect(checked.faults).toEqual([{ column: 'NIP BARU', rule: 'NipMustBeText' }]);
  });

  it('counts dates from 1904 where it says so', async () => {
    const formats = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const rows = '<row><c t="inlineStr"><is><t>1</t></is></c><c/><c s="0"><v>43465</v></c></row>';
    const book = workbookOf([sheet(rows)], { formats, properties: '<workbookPr date1904="1"/>' });
    expect((await read(book)).rows[0]?.fields?.['TMT JABATAN']).toBe('2023-01-01');
  });

  it('is read from the first visible sheet with the header, below its titles', async () => {
    const data = textRow(2, ['Daftar']) + textRow(4, HEADER) + textRow(5, ['1', 'A', '', 'Camat']);
    const book = workbookOf([
      { name: 'Rahasia', rows: head + textRow(2, ['9', 'X']), state: 'hidden' },
      { name: 'Sampul', rows: textRow(1, ['Rekapitulasi']) },
      { name: 'Pegawai', rows: data },
    ]);
    const { dialect, header, rows } = await read(book);
    expect(dialect.sheet).toBe('Pegawai');
    expect(header).toMatchObject({ row: 4, above: [2] });
    expect(rows.map(({ row, fields }) => [row, fields?.['NAMA']])).toEqual([[5, 'A']]);
  });

  it('is read with prefixes before every element', async () => {
    const book = workbookOf([sheet(textRow(2, ['1', 'A']))]);
    expect((await read(book)).rows).toHaveLength(1);
    const prefixed = `<x:worksheet xmlns:x="m"><x:sheetData>${(head + textRow(2, ['1', 'A'])).replaceAll(/<(\/?)/g, '<$1x:')}</x:sheetData></x:worksheet>`;
    const odd = zipOf({
      'xl\\Workbook.xml':
        '<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name="S" q:id="a"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': prefixed,
    });
    expect((await read(odd)).rows.map(({ row }) => row)).toEqual([2]);
  });

  it('of another writer is read the same', async () => {
    const path = join(folder, 'other.xlsx');
    const day = new Date(Date.UTC(2023, 0, 1));
    const data = [
      HEADER.map((value) => ({ value, type: String })),
      [
        { value: '198502142010012422', type: String },
        { value: 'Nur’aini', type: String },
        { value: day, type: Date, format: 'dd-mm-yyyy' },
        { value: 'Camat', type: String },
      ],
    ];
    await writeXlsxFile(data).toFile(path);
    const source = await openSource(await fileAt(path), EMPLOYEE_COLUMNS);
    const rows: SourceRow[] = [];
    for await (const row of source.rows()) rows.push(row);
    source.close();
    expect(rows.map(({ fields }) => fields)).toEqual([
      {
        'NIP BARU': '198502142010012422',
        NAMA: 'Nur’aini',
        'TMT JABATAN': '2023-01-01',
        'JABATAN NAMA': 'Camat',
      },
    ]);
  });
});

describe('a workbook that would do harm is refused', () => {
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`e${index}`, '']));
  const cases: readonly (readonly [what: string, content: Buffer, sentence: RegExp])[] = [
    ['too many entries', zipOf(many), /jauh lebih besar/],
    [
      'an entry that unfolds a thousandfold',
      zipOf({ 'xl/workbook.xml': Buffer.alloc(5_000_000) }),
      /jauh lebih besar/,
    ],
    [
      'an entry that says it is small',
      zipOf({ 'xl/workbook.xml': `<a>${'x'.repeat(100_000)}</a>` }, { 'xl/workbook.xml': 10 }),
      /rusak/,
    ],
    ['a document type', workbookOf([{ name: 'S', rows: '' }], { properties: '<!DOCTYPE x>' }), /rusak/],
    ['too many columns', workbookOf([sheet('<row><c r="ZZZ2"><v>1</v></c></row>')]), /terlalu banyak kolom/],
    ['an endless cell', workbookOf([sheet(textRow(2, ['x'.repeat(40_000)]))]), /terlalu panjang/],
    [
      'an endless shared text',
      workbookOf([sheet('')], { texts: [`<si>${'<r><t>x</t></r>'.repeat(40_000)}`] }),
      /terlalu panjang/,
    ],
    [
      'endless formats',
      workbookOf([sheet('')], { formats: `<cellXfs>${'<xf/>'.repeat(1_000_001)}</cellXfs>` }),
      /jauh lebih besar/,
    ],
    ['broken XML', workbookOf([sheet('<row><c>')]), /rusak/],
    ['a zip file of something else', zipOf({ 'catatan.txt': 'halo' }), /bukan buku kerja Excel/],
    ['no zip file at all', Buffer.from('504b030414000600', 'hex'), /rusak/],
  ];
  it.each(cases)('%s', async (_what, content, sentence) => {
    const failure = await read(content).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FileFault);
    expect((failure as FileFault).sentence.id).toMatch(sentence);
  });
});
