import type { Sql } from '../sql/scope.js';
import { stamped } from './employee.store.js';
import type { ImportRun } from './import-run.store.js';
import { stampRow, storedStamps, type NewStamp } from './stamp.js';
import { upsert } from './upsert.js';

/** Somebody of the demonstration: a short name for the command line, and who that is. */
export interface PersonaRow {
  readonly slug: string;
  readonly person: string;
  readonly description: string;
}

/** Writes a batch of accepted rows; gives their stamps in order. */
export async function storePersonas(
  sql: Sql,
  run: ImportRun,
  rows: readonly PersonaRow[],
): Promise<readonly NewStamp[]> {
  const slugs = rows.map(({ slug }) => slug);
  const known = await storedStamps(sql, 'reference.persona', 'slug', slugs);
  const stamps = rows.map((row) => stampRow(row, known.get(row.slug)));
  const written = rows.map((row, index) => ({
    ...row,
    government: run.government,
    ...stamped(run, stamps[index] as NewStamp),
  }));
  await upsert(sql, 'reference.persona', ['slug'], written);
  return stamps;
}
