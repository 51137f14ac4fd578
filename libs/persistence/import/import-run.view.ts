import type { AccessFilter } from '../../access/filter.js';
import { accessible } from '../sql/access-filter.js';
import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';
import type { Shown } from '../sql/table.js';
import type { importRunViewTable } from './import-run.table.js';

type ImportRunView = Omit<Shown<typeof importRunViewTable>, 'hash'>;

export interface ImportRunFilter extends PageRequest {
  readonly access: AccessFilter;
}

const COLUMNS = `stream, government, policy, stage, content, file_hash as "fileHash", bytes, format, as_of as "asOf",
  submitter, approver, rows_in as "rowsIn", accepted, rejected, created, changed, unchanged, vanished, why, outcome,
  submitted_at as "submittedAt", applied_at as "appliedAt", closed_at as "closedAt", seq`;

/** The import runs that pass, newest first. */
export async function listImportRuns(sql: Sql, filter: ImportRunFilter): Promise<Page<ImportRunView>> {
  const [at, stream] = keysetOf(filter.cursor, 2);
  const limit = limitOf(filter);
  const seen = accessible(filter.access, { government: 'government' }, 4);
  const rows = await sql<ImportRunView>(
    `select ${COLUMNS} from view.import_run
     where ${seen.text} and ($1::timestamptz is null or (submitted_at, stream) < ($1, $2))
     order by submitted_at desc, stream desc limit $3`,
    [at, stream, limit + 1, ...seen.values],
  );
  return pageOf(rows, limit, (row) => [row.submittedAt, row.stream]);
}

/** One import run in scope, by its stream id. */
export async function findImportRun(sql: Sql, stream: string): Promise<ImportRunView | null> {
  const [row] = await sql<ImportRunView>(`select ${COLUMNS} from view.import_run where stream = $1`, [
    stream,
  ]);
  return row ?? null;
}
