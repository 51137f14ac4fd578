import { createHash } from 'node:crypto';
import { derivedId } from '../../libs/domain/kernel/id.js';
import { findGovernment, insertRun, lastRun } from '../../libs/persistence/reference/import-run.store.js';
import { inScope, type Sql } from '../../libs/persistence/scope.js';
import { FileFault } from './fault.js';
import { inspectFile } from './file.inspection.js';
import { checkHeader, type Header } from './header.js';
import { COLUMNS, openIntake, type Intake } from './intake.js';
import { readRows } from './row.reader.js';
import { RowLoader, type Rejection } from './row.loader.js';
import type { DataSource } from 'typeorm';
import type {
  ImportCounts,
  ImportKind,
  ImportRun,
} from '../../libs/persistence/reference/import-run.store.js';

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
  readonly droppedColumns: readonly string[];
  readonly unknownColumns: readonly string[];
  readonly rejections: readonly Rejection[];
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
  const fileHash = await inspectFile(request.path);
  const scope = { person: null, governments: [request.government] };
  try {
    return await inScope(dataSource, scope, (sql) => runIn(sql, request, fileHash, seal));
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
  fileHash: string,
  seal: SealImport,
): Promise<ImportReport> {
  const { government: code, kind, asOf } = request;
  const government = await findGovernment(sql, code);
  if (!government)
    throw new FileFault(`Kode pemerintah daerah tidak dikenal: ${code}.`, `Unknown government: ${code}.`);
  const last = await lastRun(sql, code, kind);
  const id = derivedId('import', code, kind, fileHash, last?.stream ?? null);
  const run: ImportRun = { stream: `import/${code}/${id}`, government: code, kind, fileHash, asOf };
  const { loader, header } = await loadRows(request.path, run, await openIntake(sql, run, government));
  const report = reportOf(run, loader, header);
  if (report.accepted === 0) throw new LeftAsItWas({ ...report, outcome: 'nothingAccepted', run: null });
  if (loader.changed === 0 && last?.fileHash === fileHash) {
    throw new LeftAsItWas({ ...report, outcome: 'unchanged', run: null });
  }
  await insertRun(sql, run, report);
  const { rowsIn, accepted, rejected } = report;
  const rowHashes = loader.rowHashes.toSorted();
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

async function loadRows(path: string, run: ImportRun, intake: Intake<unknown>) {
  const loader = new RowLoader(intake);
  const digest = createHash('sha256');
  let header: Header | null = null;
  const filter = (names: readonly string[]) => (header = checkHeader(names, COLUMNS[run.kind])).read;
  for await (const row of readRows(path, filter, digest)) await loader.take(row);
  await loader.flush();
  if (header === null || loader.rowsIn === 0)
    throw new FileFault('Berkas tidak berisi baris data.', 'No data rows.');
  if (digest.digest('hex') !== run.fileHash) {
    throw new FileFault(
      'Berkas berubah selama dibaca. Ulangi.',
      'The file changed while it was read. Try again.',
    );
  }
  return { loader, header };
}

function reportOf(run: ImportRun, loader: RowLoader<unknown>, header: Header): ImportReport {
  const { rowsIn, changed, rowHashes, rejections } = loader;
  return {
    outcome: 'imported',
    government: run.government,
    kind: run.kind,
    fileHash: run.fileHash,
    run: run.stream,
    rowsIn,
    accepted: rowHashes.length,
    rejected: rejections.length,
    changed,
    droppedColumns: header.dropped,
    unknownColumns: header.unknown,
    rejections: rejections.toSorted((a, b) => a.row - b.row),
  };
}
