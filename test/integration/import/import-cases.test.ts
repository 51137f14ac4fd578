import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../libs/import/import.run.js';
import { groupsOf, reportText } from '../../../libs/import/report.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { lookUp } from '../../../libs/persistence/task/named.js';
import { importBench, rulesOf, type ImportBench } from '../../support/import-bench.js';

const cases = join(import.meta.dirname, 'cases');

let bench: ImportBench;
beforeAll(async () => {
  bench = await importBench();
});
afterAll(() => bench?.stop());

const load = (name: string): Promise<ImportReport> => bench.loadFile(join(cases, name));

/** What is stored of the people whose numbers end so, by the end of the number. */
async function stored(...nips: readonly string[]) {
  const rows = await bench.asSuperuser(
    `select p.nip, p.name, p.shown_name as shown, s.active, s.title, s.data, u.code as unit, u.name as "unitName", s.position
     from identity.person p join reference.servant s using (person) join reference.unit u using (unit)
     where right(p.nip, 3) in (${nips.map((nip) => `'${nip}'`).join(', ')}) order by p.nip`,
  );
  return rows as readonly { [column: string]: unknown; data: { [field: string]: unknown } }[];
}

const said = (report: ImportReport) =>
  report.remarks.flatMap(({ row, notices }) => notices.map(({ column, rule }) => `${row} ${column} ${rule}`));

describe('files of people who do this job', () => {
  it('functional posts are taken with the level their title tells, and a guess is said to be one', async () => {
    const report = await load('01-jabatan-fungsional.csv');
    expect(report).toMatchObject({ rowsIn: 11, accepted: 11, rejected: 0 });
    const people = await bench.asSuperuser(
      `select p.name, s.data ->> 'positionLevel' as level from identity.person p join reference.servant s using (person)`,
    );
    expect(Object.fromEntries(people.map(({ name, level }) => [name, level]))).toEqual({
      'Guru Satu': 'jfAhliPertama',
      'Guru Dua': 'jfAhliPertama',
      'Perawat Tiga': 'jfTerampil',
      'Pranata Empat': 'jfAhliMuda',
      'Umum Lima': 'pelaksana',
      'Umum Enam': 'pelaksana',
      'Dokter Tujuh': 'jfAhliMadya',
      'Guru Delapan': 'jfAhliMadya',
      'Perawat Sembilan': 'jfMahir',
      'Struktural Sepuluh': 'administrator',
      'Guru Sebelas': 'jfAhliPertama',
    });
    const guessed = said(report).filter((line) => line.includes('LevelIsGuessed'));
    expect(guessed.map((line) => line.split(' ')[0])).toEqual(['9', '10', '11']);
  });

  it('officials without an echelon are taken with the level their title and unit tell', async () => {
    const report = await load('02-eselon-tidak-ada.csv');
    expect(report).toMatchObject({ rowsIn: 6, accepted: 6, rejected: 0 });
    const people = await stored('409', '410', '411', '412', '413', '414');
    const levels = people
      .filter(({ name }) => name === 'Contoh Sintetis')
      .map(({ data }) => data['positionLevel']);
    expect(levels).toEqual([
      'jptPratama',
      'administrator',
      'administrator',
      'pengawas',
      'administrator',
      'pengawas',
    ]);
    expect(said(report).filter((line) => line.includes('LevelIsGuessed'))).toHaveLength(6);
  });

  it('contract servants appointed at 59 and 63 are taken', async () => {
    expect(await load('03-pppk-usia-59.csv')).toMatchObject({ rowsIn: 5, accepted: 5, rejected: 0 });
  });

  it('semicolons are taken', async () => {
    const report = await load('05a-titik-koma.csv');
    expect(report).toMatchObject({ rowsIn: 2, accepted: 2, dialect: { delimiter: ';' } });
  });

  it('a header below titles is found, and the rows above it are named', async () => {
    const report = await load('05e-judul-di-atas.csv');
    expect(report).toMatchObject({ rowsIn: 2, accepted: 2, headerRow: 3, rowsAboveHeader: [1, 2] });
    expect(reportText(report)).toContain('Baris di atas judul kolom, tidak dibaca');
  });

  it('an apostrophe before a code marks text in every column, and what was taken off is said', async () => {
    const report = await load('11-apostrof-di-kolom-kode.csv');
    expect(report).toMatchObject({ rowsIn: 5, accepted: 5, rejected: 0 });
    const people = await stored('617', '618', '619', '620', '621');
    expect(people.map(({ active }) => active)).toEqual([true, true, true, true, true]);
    expect(new Set(people.map(({ unit }) => unit))).toEqual(new Set(['UJI0001']));
    expect(people.at(-1)?.['name']).toBe('Nama Apostrof');
    expect(people[3]?.['position']).toBe(people[0]?.['position']);
    expect(said(report)).toEqual([
      '2 KEDUDUKAN HUKUM ID TextWasCleaned',
      '3 UNOR ID TextWasCleaned',
      '4 UNOR ID CodeWasRespelled',
      '5 JABATAN ID TextWasCleaned',
      '6 NAMA TextWasCleaned',
    ]);
  });

  it('a line break in a cell is one row, and the rows after it keep their numbers', async () => {
    const report = await load('12a-baris-dalam-sel-kolom-pertama-kosong.csv');
    expect(report).toMatchObject({ rowsIn: 3, accepted: 2, rejected: 1 });
    expect(rulesOf(report)).toEqual([[4, 'TANGGAL LAHIR: DateMustExist', 'NIP BARU: NipMustMatchBirthDate']]);
    expect(said(report)).toEqual(['2 NAMA TextWasCleaned']);
    expect((await stored('622'))[0]?.['name']).toBe('Siti Baris');
  });
});

describe('names, however they are spelled', () => {
  let report: ImportReport;
  beforeAll(async () => {
    report = await load('10-nama-administrator.csv');
  });

  it('are taken, but for one whose writing turns; a dash is no title; what is no name is said to be doubtful', async () => {
    expect(report).toMatchObject({ rowsIn: 16, accepted: 15, rejected: 1 });
    expect(rulesOf(report)).toEqual([[8, 'NAMA: TextMustRunOneWay']]);
    expect((await stored('601'))[0]?.['shown']).toBe('Suharto');
    const doubtful = groupsOf(report).find(({ kind }) => kind === 'doubtful');
    expect(doubtful).toMatchObject({ column: 'NAMA', rows: [9, 12, 13, 16, 17] });
  });

  it.each([
    ['Andre\u0301 Komposit', 1],
    ['andr\u00e9 terurai', 1],
    ['andre terurai', 1],
    ['Siti Aminah Ganda', 1],
    ['siti  aminah\u00a0 ganda', 1],
    ['Siti Rahmah', 1],
    ['Nur\u2019aini Ma\u2018ruf', 1],
    ['nuraini maruf', 1],
    ['Suharto', 1],
    ['100%', 1],
    ['Under_Score', 1],
    ['Und_r', 0],
  ])('%s finds %i', async (typed, count) => {
    const app = await openDataSource(bench.url('isen_app'), 1);
    const found = await inScope(app, { person: null, governments: ['62.01'] }, (sql) => lookUp(sql, typed));
    await app.destroy();
    const ids = found && 'few' in found ? found.few : [];
    const people = await bench.asSuperuser(
      `select person from identity.person where right(nip, 3) between '601' and '616'`,
    );
    const known = new Set(people.map(({ person }) => person));
    expect(ids.filter((id) => known.has(id))).toHaveLength(count);
  });
});
