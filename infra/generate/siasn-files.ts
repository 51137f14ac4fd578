import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { Chance, code } from '../seed/chance.js';
import { SEED_GOVERNMENTS } from '../seed/governments.js';
import { functional, general, People, type Job } from '../seed/person.js';
import { SIASN_HEADER, siasnRow, type SiasnRow } from '../seed/siasn-file.js';
import { PLANTED_FAULTS, type PlantedFault } from './planted-faults.js';

/** What is wanted: how many people, in which government, and how many of a hundred rows are wrong. */
export interface GeneratorWish {
  readonly rows: number;
  readonly seed: string;
  readonly errorsPercent: number;
  /** Kemendagri code. */
  readonly government: string;
}

/** What an import of each of the files has to find. */
export interface Truth {
  readonly rowsIn: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly findings: readonly (Pick<PlantedFault, 'kind' | 'column' | 'rule'> & {
    readonly count: number;
    readonly rows: readonly number[];
  })[];
}

const UNITS = ['Dinas Kesehatan', 'Dinas Pendidikan', 'Badan Pendapatan Daerah', 'Kecamatan Contoh'];
const JOBS: readonly Job[] = [
  general('Pengadministrasi Umum'),
  general('Pengelola Data'),
  functional('Ahli Pertama - Guru Kelas'),
  functional('Ahli Muda - Perencana'),
  functional('Terampil - Perawat'),
];
const HEADER = SIASN_HEADER.filter((column) => !column.startsWith('ESELON'));

/** Rows of an export, the same for the same wish, and what is wrong with them. Everybody in them is invented. */
export function siasnRows(wish: GeneratorWish): {
  readonly rows: readonly SiasnRow[];
  readonly truth: Truth;
} {
  const chance = new Chance(`siasn/${wish.seed}`);
  const people = new People(chance, new Set());
  const government = SEED_GOVERNMENTS.find(({ code: one }) => one === wish.government);
  if (!government) throw new Error(`no such government: ${wish.government}`);
  const rows: SiasnRow[] = [];
  const planted: { fault: PlantedFault; row: number }[] = [];
  let before: SiasnRow | null = null;
  for (let index = 0; index < wish.rows; index++) {
    const row = siasnRow(government, aPerson(people, chance), index);
    const fault = before && chance.happens(wish.errorsPercent) ? chance.pick(PLANTED_FAULTS) : null;
    rows.push(fault && before ? fault.plant(row, before) : row);
    if (fault) planted.push({ fault, row: index + 2 });
    // What a row collides with must itself have been taken as it is.
    else before = row;
  }
  return { rows, truth: truthOf(wish.rows, planted) };
}

function aPerson(people: People, chance: Chance) {
  const unit = chance.pick(UNITS);
  const employment = chance.happens(30) ? ('PPPK' as const) : ('PNS' as const);
  return people.make({
    unit: { code: code('unit', unit), name: unit },
    job: chance.pick(JOBS),
    supervisor: null,
    profile: 'good',
    grade: employment === 'PPPK' ? 'IX' : chance.pick(['II/c', 'III/a', 'III/d', 'IV/a']),
    age: [30, 55],
    employment,
  });
}

function truthOf(rowsIn: number, planted: readonly { fault: PlantedFault; row: number }[]): Truth {
  const rejected = planted.filter(({ fault }) => fault.kind === 'refused').length;
  const findings = PLANTED_FAULTS.flatMap((fault) => {
    const { kind, column, rule } = fault;
    const rows = planted.filter((one) => one.fault === fault).map(({ row }) => row);
    return rows.length === 0 ? [] : [{ kind, column, rule, count: rows.length, rows }];
  });
  return { rowsIn, accepted: rowsIn - rejected, rejected, findings };
}

/** Writes the export as CSV, as CSV with semicolons in UTF-16, and as XLSX, with the truth beside them. */
export async function writeSiasnFiles(folder: string, wish: GeneratorWish) {
  mkdirSync(folder, { recursive: true });
  const { rows, truth } = siasnRows(wish);
  const cells = [HEADER, ...rows.map((row) => HEADER.map((column) => row[column] ?? ''))];
  const at = (name: string) => join(folder, name);
  writeFileSync(at('pegawai.csv'), stringify(cells));
  const semicolons = `\ufeff${stringify(cells, { delimiter: ';', record_delimiter: '\r\n', quoted_match: /\n/ })}`;
  writeFileSync(at('pegawai-titik-koma.csv'), Buffer.from(semicolons, 'utf16le'));
  await writeXlsxFile(cells.map((row) => row.map(asText))).toFile(at('pegawai.xlsx'));
  writeFileSync(at('kebenaran.json'), `${JSON.stringify(truth, null, 2)}\n`);
  return { files: ['pegawai.csv', 'pegawai-titik-koma.csv', 'pegawai.xlsx'].map(at), truth };
}

const asText = (value: string) => (value === '' ? null : { value, type: String });
