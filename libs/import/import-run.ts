import type { DataSource } from 'typeorm';
import { derivedId } from '../domain/kernel/id.js';
import type { Bytes } from '../files/bytes.js';
import { FileFault } from '../files/file-fault.js';
import { fileAt, inspectFile } from '../files/file-inspection.js';
import { hashOfBytes } from '../files/hash.js';
import { findGovernment, insertRun, lastRun } from '../persistence/reference/import-run.store.js';
import type { ImportCounts, ImportKind, ImportRun } from '../persistence/reference/import-run.store.js';
import { inScope, type Sql } from '../persistence/sql/scope.js';
import { RowLoader, type LoadWatch, type Rejection, type Remark, type Unnamed } from './row-loader.js';
import { COLUMNS, openRowSink } from './row-sink.js';
import { openSource, type Dialect, type Source } from './row.reader.js';

export interface ImportRequest {
  readonly path: string;
  /** Kemendagri code. */
  readonly government: string;
  readonly kind: ImportKind;
  /** Day the file was made, ISO date. */
  readonly asOf: string;
}

/** What came of a file. `unchanged` and `nothingAccepted` left the database as it was. */
export interface ImportReport extends ImportCounts {
  readonly outcome: 'imported' | 'unchanged' | 'nothingAccepted';
  readonly government: string;
  readonly kind: ImportKind;
  readonly fileHash: string;
  /** Stream of the run, null when there was none. */
  readonly run: string | null;
  /** Accepted rows that are new or differ from what was known. */
  readonly changed: number;
  readonly dialect: Dialect;
  /** Row of the header, and those above it that hold something. */
  readonly headerRow: number;
  readonly rowsAboveHeader: readonly number[];
  /** Columns that the file names otherwise, as `THEIRS = OURS`. */
  readonly renamedColumns: readonly string[];
  readonly missingColumns: readonly string[];
  readonly droppedColumns: readonly string[];
  readonly unknownColumns: readonly string[];
  /** The first rejected rows, in the order of the file; `unnamed` counts what the others have against them. */
  readonly rejections: readonly Rejection[];
  readonly unnamed: readonly Unnamed[];
  /** What is unknown, guessed, changed or doubtful in rows that were taken. */
  readonly remarks: readonly Remark[];
}

/** Seals the run as a stream of one event; `rowHashes` are sorted. */
export type SealImport = (
  sql: Sql,
  run: ImportCounts & {
    readonly government: string;
    readonly run: string;
    readonly kind: string;
    readonly fileHash: string;
    readonly rowHashes: readonly string[];
  },
) => Promise<unknown>;

/**
 * Imports one file, in one transaction: all accepted rows, the run's row and its sealed event, or nothing.
 * @throws FileFault when the file as a whole cannot be read
 */
export async function importFile(
  dataSource: DataSource,
  request: ImportRequest,
  seal: SealImport,
): Promise<ImportReport> {
  const file = await fileAt(request.path);
  await inspectFile(file);
  const fileHash = await hashOfBytes(file);
  const scope = { person: null, governments: [request.government] };
  try {
    return await inScope(dataSource, scope, (sql) => runIn(sql, request, { file, fileHash }, seal));
  } catch (error) {
    if (error instanceof LeftAsItWas) return error.report;
    throw error;
  }
}

/** Rolls the transaction back and carries the report out of it. */
class LeftAsItWas extends Error {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super(report.outcome);
    this.report = report;
  }
}

async function runIn(
  sql: Sql,
  request: ImportRequest,
  { file, fileHash }: { readonly file: Bytes; readonly fileHash: string },
  seal: SealImport,
): Promise<ImportReport> {
  const { government: code, kind, asOf } = request;
  const last = await lastRun(sql, code, kind);
  const id = derivedId('import', code, kind, fileHash, last?.stream ?? null);
  const run: ImportRun = { stream: `import/${code}/${id}`, government: code, kind, fileHash, asOf };
  const { report, rowHashes } = await loadFile(sql, file, run);
  if (report.accepted === 0) throw new LeftAsItWas({ ...report, outcome: 'nothingAccepted', run: null });
  if (report.changed === 0 && last?.fileHash === fileHash) {
    throw new LeftAsItWas({ ...report, outcome: 'unchanged', run: null });
  }
  await insertRun(sql, run, report);
  const { rowsIn, accepted, rejected } = report;
  await seal(sql, {
    government: code,
    run: id,
    kind,
    fileHash,
    rowsIn,
    accepted,
    rejected,
    rowHashes,
  });
  return report;
}

/** A file as it was taken in, within the caller's transaction; `rowHashes` of the accepted rows are sorted. */
interface Loaded {
  readonly report: ImportReport;
  readonly rowHashes: readonly string[];
}

/**
 * Takes the rows of a file in as those of a run, whoever asked for it; what becomes of the transaction is the caller's.
 * @throws FileFault when the file as a whole cannot be read, or is not the one that the run names
 */
export async function loadFile(sql: Sql, file: Bytes, run: ImportRun, watch?: LoadWatch): Promise<Loaded> {
  const { government: code, kind } = run;
  const government = await findGovernment(sql, code);
  if (!government)
    throw new FileFault(`Kode pemerintah daerah tidak dikenal: ${code}.`, `Unknown government: ${code}.`);
  const sink = await openRowSink(sql, run, government);
  const source = await openSource(file, COLUMNS[kind]);
  const loader = new RowLoader(sink, watch);
  await loadRows(file, run, loader, source).finally(() => source.close());
  return { report: reportOf(run, loader, source), rowHashes: loader.rowHashes.toSorted() };
}

async function loadRows(
  file: Bytes,
  run: ImportRun,
  loader: RowLoader<unknown>,
  source: Source,
): Promise<void> {
  for await (const row of source.rows()) await loader.take(row);
  await loader.flush();
  if (loader.rowsIn === 0) throw new FileFault('Berkas tidak berisi baris data.', 'No data rows.');
  if ((await hashOfBytes(file)) !== run.fileHash) {
    throw new FileFault(
      'Berkas berubah selama dibaca. Ulangi.',
      'The file changed while it was read. Try again.',
    );
  }
}

function reportOf(run: ImportRun, loader: RowLoader<unknown>, { dialect, header }: Source): ImportReport {
  const { rowsIn, changed, rowHashes, rejected, rejections, unnamed, remarks } = loader;
  return {
    outcome: 'imported',
    government: run.government,
    kind: run.kind,
    fileHash: run.fileHash,
    run: run.stream,
    rowsIn,
    accepted: rowHashes.length,
    rejected,
    changed,
    dialect,
    headerRow: header.row,
    rowsAboveHeader: header.above,
    renamedColumns: header.renamed,
    missingColumns: header.missing,
    droppedColumns: header.dropped,
    unknownColumns: header.unknown,
    rejections: rejections.toSorted((a, b) => a.row - b.row),
    unnamed,
    remarks: remarks.toSorted((a, b) => a.row - b.row),
  };
}
