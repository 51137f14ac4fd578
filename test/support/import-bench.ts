import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { writeSeedFiles } from '../../infra/seed/files.js';
import { sealImport } from '../../libs/import/import-event.js';
import { importFile, type ImportReport, type SealImport } from '../../libs/import/import.run.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import type { ImportKind } from '../../libs/persistence/reference/import-run.store.js';
import { freshDatabase, type FreshDatabase } from './fresh-database.js';

/** The day that the files of these tests say they were made. */
export const AS_OF = '2026-06-30';

const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-import-'));
const seed = writeSeedFiles(join(folder, 'seed')).flat();

/** The lines of one file of the seed, header first. */
export function seedLines(government: string, kind: ImportKind): readonly string[] {
  const file = seed.find((one) => one.government === government && one.kind === kind);
  return readFileSync(file?.path ?? '', 'utf8')
    .trimEnd()
    .split('\n');
}

/** The employee export of 62.05: its header, and the rows that are right. */
const [header = '', ...rows] = seedLines('62.05', 'employees');
export { header };
export const good = rows.slice(0, -3);
export const columns = header.split(',');
export const csv = (...lines: readonly string[]): string => [header, ...lines].join('\n');

/** What a report says of each rejected row: its number, then `column: rule`. */
export const rulesOf = (report: ImportReport) =>
  report.rejections.map(({ row, faults }) => [
    row,
    ...faults.map(({ column, rule }) => `${column}: ${rule}`),
  ]);

/** A row with other values in some columns. No value before the address holds a comma. */
export function changed(row: string, values: { readonly [column: string]: string }): string {
  const [start, address, end] = /^(.*?)("Jl\..*?[^"]"(?!"))(.*)$/.exec(row)?.slice(1) ?? [];
  const cells = [...(start ?? '').split(',').slice(0, -1), address ?? '', ...(end ?? '').split(',').slice(1)];
  return cells.map((cell, index) => values[columns[index] ?? ''] ?? cell).join(',');
}
export const cellOf = (row: string, column: string): string => row.split(',')[columns.indexOf(column)] ?? '';

/** A fresh database and the import into it. */
export interface ImportBench extends FreshDatabase {
  load(
    text: string | Buffer,
    government?: string,
    kind?: ImportKind,
    seal?: SealImport,
  ): Promise<ImportReport>;
  /** Imports a file as it lies there. */
  loadFile(path: string, government?: string, kind?: ImportKind): Promise<ImportReport>;
  /** What these schemas' tables hold, as text; all of them if none is named. */
  held(...schemas: readonly string[]): Promise<string>;
  countOf(table: string): Promise<unknown>;
}

export async function importBench(): Promise<ImportBench> {
  const database = await freshDatabase();
  const importer = await openDataSource(database.url('isen_import'), 2);
  let written = 0;
  return {
    ...database,
    load: (text, government = '62.05', kind = 'employees', seal = sealImport) => {
      const path = join(folder, `${(written += 1)}.csv`);
      writeFileSync(path, text);
      return importFile(importer, { path, government, kind, asOf: AS_OF }, seal);
    },
    loadFile: (path, government = '62.01', kind = 'employees') =>
      importFile(importer, { path, government, kind, asOf: AS_OF }, sealImport),
    held: (...schemas) => textOf(database, schemas),
    countOf: async (table) =>
      (await database.asSuperuser(`select count(*)::int as count from ${table}`))[0]?.['count'],
    stop: async () => stopAll(database, importer),
  };
}

async function textOf(database: FreshDatabase, schemas: readonly string[]): Promise<string> {
  const tables = await database.asSuperuser(
    `select format('%I.%I', schemaname, tablename) as name, schemaname as schema from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const wanted = tables.filter(({ schema }) => schemas.length === 0 || schemas.includes(String(schema)));
  const texts = await Promise.all(
    wanted.map(({ name }) => database.asSuperuser(`select t::text as text from ${String(name)} t`)),
  );
  return texts
    .flat()
    .map(({ text }) => String(text))
    .join('\n');
}

async function stopAll(database: FreshDatabase, importer: DataSource): Promise<void> {
  await importer.destroy();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
