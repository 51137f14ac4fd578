import type { Sql } from '../sql/scope.js';

export type ImportKind = 'employees' | 'talent' | 'personas';

/** One run of the import, as its row and its stream name it. */
export interface ImportRun {
  /** `import/<government>/<id>`, also the stream of the run's one event. */
  readonly stream: string;
  readonly government: string;
  readonly kind: ImportKind;
  readonly fileHash: string;
  /** Day the file was made, ISO date. */
  readonly asOf: string;
}

export interface ImportCounts {
  readonly rowsIn: number;
  readonly accepted: number;
  readonly rejected: number;
}

export interface Government {
  readonly code: string;
  readonly name: string;
}

/** The government with this Kemendagri code, if it is one of Kalimantan Tengah's. */
export async function findGovernment(sql: Sql, code: string): Promise<Government | null> {
  const [row] = await sql<Government>('select code, name from reference.government where code = $1', [code]);
  return row ?? null;
}

/** Changes to the data of one government wait for each other. */
const waitForOthers = (sql: Sql, government: string) =>
  sql(`select pg_advisory_xact_lock(hashtextextended('import/' || $1, 0))`, [government]);

/**
 * Names the newest change to the data of a government, whatever kind of run made it: the newest run and, where some are
 * undone, how many. An undoing is a change, too. Null before the first.
 */
export async function newestChange(sql: Sql, government: string): Promise<string | null> {
  await waitForOthers(sql, government);
  const [row] = await sql<{ stream: string; undone: number }>(
    `select stream, (count(undone_at) over ())::int as undone from reference.import_run
     where government = $1 order by number desc limit 1`,
    [government],
  );
  return row ? row.stream + (row.undone > 0 ? `~${row.undone}` : '') : null;
}

/** The latest run of a kind, after which the next one starts. */
export async function lastRun(
  sql: Sql,
  government: string,
  kind: ImportKind,
): Promise<{ stream: string; fileHash: string } | null> {
  await waitForOthers(sql, government);
  const [row] = await sql<{ stream: string; fileHash: string }>(
    `select stream, file_hash as "fileHash" from reference.import_run
     where government = $1 and kind = $2 order by number desc limit 1`,
    [government, kind],
  );
  return row ?? null;
}

/** A run's row, if it was written. */
export async function findRun(
  sql: Sql,
  stream: string,
): Promise<(ImportCounts & { readonly undone: boolean }) | null> {
  const [row] = await sql<ImportCounts & { undone: boolean }>(
    `select rows_in as "rowsIn", accepted, rejected, undone_at is not null as undone
     from reference.import_run where stream = $1`,
    [stream],
  );
  return row ?? null;
}

/** Writes the run's row; the rows it brought refer to it and were written before. */
export async function insertRun(sql: Sql, run: ImportRun, counts: ImportCounts): Promise<void> {
  await sql(
    `insert into reference.import_run (stream, government, kind, file_hash, as_of, rows_in, accepted, rejected)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      run.stream,
      run.government,
      run.kind,
      run.fileHash,
      run.asOf,
      counts.rowsIn,
      counts.accepted,
      counts.rejected,
    ],
  );
}
