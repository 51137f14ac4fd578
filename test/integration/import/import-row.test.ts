import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupsOf, reportData, reportText } from '../../../libs/import/report.js';
import {
  cellOf,
  changed,
  csv,
  good,
  importBench,
  rulesOf,
  type ImportBench,
} from '../../support/import-bench.js';

let bench: ImportBench;
beforeAll(async () => {
  bench = await importBench();
});
afterAll(() => bench?.stop());

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
      'another government',
      changed(a, { 'INSTANSI INDUK NAMA': 'Pemerintah Kota Banjarmasin' }),
      ['INSTANSI INDUK NAMA: GovernmentMustMatch'],
    ],
    ['a row cut in a plain value', a.slice(0, 40), ['-: RowMustBeWhole']],
    ['a row cut inside quotes', a.slice(0, a.indexOf('"Jl.') + 7), ['-: RowMustBeWhole']],
    ['a row that is too long', `${a},x`, ['-: RowMustBeWhole']],
    ['a quote in the middle', a.replace('Aktif', 'Ak"tif'), ['-: RowMustBeWhole']],
    ['an endless name', changed(a, { NAMA: 'x'.repeat(400) }), ['NAMA: TextMustBePlain']],
    ['no name', changed(a, { NAMA: ' - ' }), ['NAMA: ValueMustBePresent']],
    ['a name that turns its writing', changed(a, { NAMA: 'A\u202eB' }), ['NAMA: TextMustRunOneWay']],
  ];
  it.each(cases)('%s', async (_what, row, rules) => {
    const report = await bench.load(csv(b, row, c));
    expect(report).toMatchObject({ rowsIn: 3, accepted: 2, rejected: 1 });
    const [[number, ...found] = []] = rulesOf(report);
    expect(number).toBe(3);
    expect(found.toSorted()).toEqual(rules);
  });

  const taken: readonly (readonly [what: string, row: string, remarks: readonly string[]])[] = [
    [
      'the day number of a spreadsheet',
      changed(a, { 'TMT JABATAN': '44927' }),
      ['TMT JABATAN: DateWasSerial'],
    ],
    [
      'a day that nobody can read',
      changed(a, { 'TMT JABATAN': 'kemarin' }),
      ['TMT JABATAN: DateIsUnreadable'],
    ],
    [
      'a level that nothing tells',
      changed(a, {
        'ESELON ID': '',
        'ESELON NAMA': '',
        'JENIS JABATAN NAMA': 'Struktural',
        'JABATAN NAMA': 'Ketua',
      }),
      ['JABATAN NAMA: LevelIsUnknown'],
    ],
    ['an unknown grade', changed(a, { 'GOL AKHIR NAMA': 'V/z' }), ['GOL AKHIR NAMA: WordIsUnknown']],
    [
      'an unknown education',
      changed(a, { 'TINGKAT PENDIDIKAN NAMA': 'Kursus Kilat' }),
      ['TINGKAT PENDIDIKAN NAMA: WordIsUnknown'],
    ],
    [
      'an unknown legal status',
      changed(a, { 'KEDUDUKAN HUKUM ID': 'ZZ', 'KEDUDUKAN HUKUM NAMA': '' }),
      ['KEDUDUKAN HUKUM ID: WordIsUnknown'],
    ],
    [
      'a code that became a number',
      changed(a, { 'PENDIDIKAN ID': '5.1E+12' }),
      ['PENDIDIKAN ID: CodeLostDigits'],
    ],
    ['no code of the unit', changed(a, { 'UNOR ID': '' }), ['UNOR ID: ValueIsInferred']],
    ['no unit at all', changed(a, { 'UNOR ID': '', 'UNOR NAMA': '' }), ['UNOR ID: ValueIsMissing']],
    ['a line break in a name', changed(a, { NAMA: '"A\nB"' }), ['NAMA: TextWasCleaned']],
    [
      'no birth date but that of the NIP',
      changed(a, { 'TANGGAL LAHIR': '' }),
      ['TANGGAL LAHIR: ValueIsInferred'],
    ],
  ];
  it.each(taken)('%s keeps nobody out and is named', async (_what, row, remarks) => {
    const report = await bench.load(csv(b, row, c));
    expect(report).toMatchObject({ rowsIn: 3, accepted: 3, rejected: 0 });
    const found = report.remarks.filter(({ row: number }) => number === 3).flatMap(({ notices }) => notices);
    expect(found.map(({ column, rule }) => `${column}: ${rule}`)).toEqual(remarks);
    const groups = groupsOf(report).filter(({ rows }) => rows.includes(3));
    expect(groups.every(({ blocks, remedy, fixer }) => blocks && remedy && fixer)).toBe(true);
  });

  it('somebody whose legal status nobody knows is neither in service nor gone', async () => {
    const row = changed(b, { 'KEDUDUKAN HUKUM ID': 'ZZ', 'KEDUDUKAN HUKUM NAMA': '' });
    await bench.load(csv(row));
    const [found] = await bench.asSuperuser(
      `select s.active, s.data -> 'active' as told, t.until from reference.servant s
       join identity.person p using (person) join reference.standing t using (person)
       where p.nip = '${cellOf(b, 'NIP BARU')}'`,
    );
    expect(found).toEqual({ active: null, told: null, until: null });
    await bench.load(csv(b));
  });

  it('the official spacing of a NIP is a spelling', async () => {
    const spaced = nip.replace(/^(.{8})(.{6})(.)(...)$/, '$1 $2 $3 $4');
    expect(await bench.load(csv(changed(a, { 'NIP BARU': spaced }), b))).toMatchObject({
      accepted: 2,
      remarks: [],
    });
  });

  it('names the first twenty thousand of very many and counts them all', async () => {
    const report = await bench.load(csv(b, ...Array.from({ length: 20_005 }, () => 'x')));
    expect(report).toMatchObject({ rowsIn: 20_006, accepted: 1, rejected: 20_005 });
    expect(report.rejections).toHaveLength(20_000);
    expect(report.unnamed).toEqual([{ column: '-', rule: 'RowMustBeWhole', count: 5 }]);
    const [group] = groupsOf(report);
    expect(group).toMatchObject({ rule: 'RowMustBeWhole', count: 20_005 });
    expect(group?.rows).toHaveLength(20_000);
  });

  it('a duplicate NIP, naming the row it collides with', async () => {
    const report = await bench.load(csv(a, b, changed(a, { NAMA: 'Nama Lain Sekali' })));
    expect(report).toMatchObject({ rowsIn: 3, accepted: 2, rejected: 1 });
    expect(report.rejections[0]).toEqual({
      row: 4,
      faults: [{ column: 'NIP BARU', rule: 'NipMustBeUnique', otherRow: 2 }],
    });
    expect(await bench.held()).not.toContain('Nama Lain Sekali');
  });

  it('a NIP that another government has', async () => {
    const elsewhere = (row: string) => changed(row, { 'INSTANSI INDUK NAMA': 'Pemerintah Kab. Katingan' });
    const fresh = changed(b, {
      'NIP BARU': '197902032004041777',
      'TANGGAL LAHIR': '03-02-1979',
      'JENIS KELAMIN': 'M',
    });
    const report = await bench.load(csv(elsewhere(a), elsewhere(fresh)), '62.06');
    expect(rulesOf(report)).toEqual([[2, 'NIP BARU: NipMustBelongHere']]);
    expect(report).toMatchObject({ rowsIn: 2, accepted: 1, rejected: 1 });
  });

  it('two rows cut inside quotes, one after another, hide no row between and after them', async () => {
    const cut = (row: string) => row.slice(0, row.indexOf('"Jl.') + 7);
    const report = await bench.load(csv(cut(a), b, cut(c), ...good.slice(3, 6)));
    expect(report).toMatchObject({ rowsIn: 6, accepted: 4, rejected: 2 });
    expect(report.rejections.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('a line break inside a dropped, quoted value is no damage', async () => {
    const report = await bench.load(csv(changed(a, { ALAMAT: '"Jl. Satu\r\nRT 2"' }), b));
    expect(report).toMatchObject({ rowsIn: 2, accepted: 2, rejected: 0 });
  });

  it('a leading apostrophe, a byte order mark and CRLF are no damage', async () => {
    const text = `\uFEFF${csv(changed(a, { 'NIP BARU': `'${nip}` }), b).replaceAll('\n', '\r\n')}\r\n\r\n`;
    expect(await bench.load(text)).toMatchObject({ rowsIn: 2, accepted: 2, rejected: 0 });
  });

  it('names rows and rules in the printed report, in Indonesian first, and nobody', async () => {
    const report = await bench.load(
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
