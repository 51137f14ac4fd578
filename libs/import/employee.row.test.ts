import { describe, expect, it } from 'vitest';
import { CheckedRow } from './checked.row.js';
import { employeeRow } from './employee.row.js';
import { Spelling } from './word/spelling.js';

const context = () => ({
  government: '62.01',
  units: new Spelling(['AB12']),
  jobs: new Spelling([]),
  unitNames: new Map([['AB12', 'Dinas Contoh']]),
  unitsByName: new Map([['dinas contoh', 'AB12']]),
});

const PERMANENT = {
  'NIP BARU': '198502142010012401',
  NAMA: 'Siti Contoh',
  'TANGGAL LAHIR': '14-02-1985',
  'JENIS KELAMIN': 'F',
  'KEDUDUKAN HUKUM ID': '01',
  'STATUS CPNS PNS': 'PNS',
  'TMT CPNS': '01-01-2010',
  'GOL AKHIR NAMA': 'III/d',
  'JENIS JABATAN NAMA': 'Jabatan Pelaksana',
  'JABATAN ID': 'J1',
  'JABATAN NAMA': 'Pengadministrasi Umum',
  'TMT JABATAN': '01-01-2022',
  'TINGKAT PENDIDIKAN NAMA': 'S-1/Sarjana',
  'UNOR ID': 'AB12',
  'UNOR NAMA': 'Dinas Contoh',
  'INSTANSI INDUK NAMA': 'Pemerintah Kab. Kotawaringin Barat',
};
const CONTRACT = {
  ...PERMANENT,
  'NIP BARU': '196403152024212418',
  'TANGGAL LAHIR': '15-03-1964',
  'STATUS CPNS PNS': 'PPPK',
  'GOL AKHIR NAMA': 'IX',
};

function read(change: { [column: string]: string }, base: { readonly [column: string]: string } = PERMANENT) {
  const row = new CheckedRow({ ...base, ...change });
  const value = employeeRow(row, context());
  return {
    value,
    faults: row.faults.map(({ column, rule }) => `${column}: ${rule}`),
    notices: row.notices.map(({ column, rule }) => `${column}: ${rule}`),
    words: row.notices.map(({ word }) => word),
  };
}

describe('a row with nothing to remark', () => {
  it.each([
    ['as SIASN writes it', {}],
    ['in official spacing', { 'NIP BARU': '19850214 201001 2 401' }],
    ['with hard spaces', { 'NIP BARU': '19850214\u00a0201001\u00a02\u00a0401 ' }],
    [
      'with another date',
      { 'TANGGAL LAHIR': '14/2/1985', 'TMT JABATAN': '1 Januari 2022', 'TMT CPNS': '2010-01-01' },
    ],
    ['with a rank and a grade', { 'GOL AKHIR NAMA': 'Penata Tingkat I (III/d)' }],
    ['with a grade by another spelling', { 'GOL AKHIR NAMA': 'III.d' }],
    ['with ids for words', { 'KEDUDUKAN HUKUM ID': '1', 'GOL AKHIR NAMA': '34' }],
    ['with Perempuan', { 'JENIS KELAMIN': 'perempuan' }],
    ['with dashes for titles', { 'GELAR DEPAN': '-', 'GELAR BELAKANG': '—' }],
  ])('%s', (_what, change) => {
    const { value, faults, notices } = read(change);
    expect(faults).toEqual([]);
    expect(notices.filter((line) => !line.includes('NIP BARU: TextWasCleaned'))).toEqual([]);
    expect(value).toMatchObject({
      nip: '198502142010012401',
      titleBefore: null,
      titleAfter: null,
      appointed: '2010-01-01',
      unit: { code: 'AB12' },
      data: {
        active: true,
        employment: 'pns',
        birthDate: '1985-02-14',
        positionLevel: 'pelaksana',
        positionSince: '2022-01-01',
        grade: 'III/d',
        education: 's1',
      },
    });
  });
});

describe('a government is known by its names', () => {
  it.each([
    'Kabupaten Kotawaringin Barat',
    'PEMERINTAH KABUPATEN KOTAWARINGIN BARAT',
    'Pemkab Kotawaringin Barat',
    'Kab. Kobar',
    'Pemerintah Daerah Kab Kotawaringin  Barat',
    '62.01',
  ])('%s', (name) => {
    expect(read({ 'INSTANSI INDUK NAMA': name }).faults).toEqual([]);
  });

  it.each([
    'Pemerintah Kota Banjarmasin',
    'Kota Kotawaringin Barat',
    'Kabupaten Kotawaringin Timur',
    '6201',
    'Badan Kepegawaian Negara',
  ])('not by %s', (name) => {
    expect(read({ 'INSTANSI INDUK NAMA': name }).faults).toEqual([
      'INSTANSI INDUK NAMA: GovernmentMustMatch',
    ]);
  });
});

describe('a contract servant', () => {
  it.each([
    ['59 at appointment', {}],
    ['63', { 'NIP BARU': '196203102026212421', 'TANGGAL LAHIR': '10-03-1962' }],
    ['whose status nobody writes', { 'STATUS CPNS PNS': '' }],
    ['whose status says P', { 'STATUS CPNS PNS': 'P' }],
    ['part-time', { 'STATUS CPNS PNS': 'PPPK Paruh Waktu' }],
    ['whose sex the number does not tell', { 'JENIS KELAMIN': 'M' }],
  ])('%s is taken', (_what, change) => {
    const { value, faults } = read(change, CONTRACT);
    expect(faults).toEqual([]);
    expect(value?.data.employment).toMatch(/^pppk/);
  });

  it('of an impossible age is not', () => {
    const change = { 'NIP BARU': '193003102026212421', 'TANGGAL LAHIR': '10-03-1930' };
    expect(read(change, CONTRACT).faults).toEqual(['NIP BARU: BirthDateMustBePossible']);
  });

  it('has no appointment month, so its day is taken from the year and said to be', () => {
    const { value, notices } = read({ 'TMT CPNS': '' }, CONTRACT);
    expect(value?.appointed).toBe('2024-01-01');
    expect(notices).toEqual(['TMT CPNS: ValueIsInferred']);
  });
});

describe('a word that no table has is kept as unknown and named', () => {
  it.each([
    ['TINGKAT PENDIDIKAN NAMA', 'Kursus Kilat', { education: null }],
    ['GOL AKHIR NAMA', 'Zeta', { grade: null }],
    ['KEDUDUKAN HUKUM ID', 'ZZ', { active: null }],
    ['STATUS CPNS PNS', 'Honorer', { employment: 'pns' }],
  ])('%s', (column, word, data) => {
    const { value, faults, notices, words } = read({ [column]: word });
    expect(faults).toEqual([]);
    expect(value?.data).toMatchObject(data);
    expect(notices[0]).toBe(`${column}: WordIsUnknown`);
    expect(words[0]).toBe(word);
  });

  it('but not where it could name somebody', () => {
    expect(read({ 'TINGKAT PENDIDIKAN NAMA': 'SITI CONTOH, S.E.' }).words).toEqual([undefined]);
    expect(read({ 'TINGKAT PENDIDIKAN NAMA': '6201014502850001' }).words).toEqual([undefined]);
  });

  it('unless its beginning says it, which is a guess', () => {
    const { value, notices } = read({ 'TINGKAT PENDIDIKAN NAMA': 'S-1 Akuntansi' });
    expect(value?.data.education).toBe('s1');
    expect(notices).toEqual(['TINGKAT PENDIDIKAN NAMA: ValueIsInferred']);
  });
});

describe('every column is cleaned alike', () => {
  const marks = ["'", '\ufeff', '\u200b', '\u00a0'];
  const columns = Object.keys(PERMANENT) as (keyof typeof PERMANENT)[];
  it.each(columns)('%s', (column) => {
    const plain = read({}).value;
    for (const mark of marks) expect(read({ [column]: mark + PERMANENT[column] }).value).toEqual(plain);
    expect(read({ [column]: `="${PERMANENT[column]}"` }).value).toEqual(plain);
  });

  it('a code in other letters is the code that is known, and that is said', () => {
    const { value, notices } = read({ 'UNOR ID': 'ab12' });
    expect(value?.unit.code).toBe('AB12');
    expect(notices).toEqual(['UNOR ID: CodeWasRespelled']);
  });

  it('a unit without a code is found by its name', () => {
    const { value, notices } = read({ 'UNOR ID': '', 'UNOR NAMA': 'DINAS  CONTOH' });
    expect(value?.unit.code).toBe('AB12');
    expect(notices).toContain('UNOR ID: ValueIsInferred');
  });

  it.each(['André', 'Andre\u0301'])('%j is one name', (name) => {
    expect(read({ NAMA: name }).value?.name).toBe('André');
  });

  it.each(['\u202eTerbalik', 'Ter\u2066balik', 'Ter\u200ebalik'])('%j is refused', (name) => {
    expect(read({ NAMA: name }).faults).toEqual(['NAMA: TextMustRunOneWay']);
    expect(read({ 'GELAR BELAKANG': name }).faults).toEqual(['GELAR BELAKANG: TextMustRunOneWay']);
  });

  it.each(['=HYPERLINK("http://x")', '<b>Tebal</b>', 'Smile 😀', 'AndrÃ© Rusak', 'Andr\ufffd'])(
    '%s is taken for a name and said to be doubtful',
    (name) => {
      expect(read({ NAMA: name })).toMatchObject({ faults: [], notices: ['NAMA: NameIsUnusual'] });
    },
  );
});
