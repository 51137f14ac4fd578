import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import proto from '@temporalio/proto';
import { governmentOf } from '../domain/kernel/id.js';
import type { Sql } from '../persistence/sql/scope.js';
import { sha256 } from '../proof/walk/sha256.js';
import type { History } from './decoded.js';
import type { RunFacts } from './run-facts.js';

const { History: message } = proto.temporal.api.history.v1;
const [compressed, expanded] = [promisify(gzip), promisify(gunzip)];

/** An ended run as the archive holds it, without its bytes. */
export interface ArchivedRun extends RunFacts {
  readonly stream: string;
  /** Temporal's run id. */
  readonly run: string;
  /** SHA-256 of the history's bytes, hex. */
  readonly hash: string;
  readonly government: string;
}

/** The archive holds other bytes than were put into it. */
class ArchiveDamaged extends Error {
  override readonly name = 'ArchiveDamaged';
}

const COLUMNS = `stream, run, ended, first_event as "firstEvent", last_event as "lastEvent",
  closed_at as "closedAt", bundles, laws, hash, government`;

/** The archived runs of a stream in the order they ended. */
export function archivedRuns(sql: Sql, stream: string): Promise<ArchivedRun[]> {
  const where = 'where stream = $1 order by closed_at, first_event, run';
  return sql<ArchivedRun>(`select ${COLUMNS} from record.history_archive ${where}`, [stream]);
}

/**
 * The history of one archived run, its payloads encrypted as Temporal had them; `Reader` decrypts them.
 * @returns null when the run is not in the archive
 * @throws ArchiveDamaged when its bytes are not those that were archived
 */
export async function archivedHistory(sql: Sql, stream: string, run: string): Promise<History | null> {
  const [row] = await sql<{ bytes: Buffer; hash: string }>(
    'select bytes, hash from record.history_archive where stream = $1 and run = $2',
    [stream, run],
  );
  if (!row) return null;
  const bytes = await expanded(row.bytes).catch(() => null);
  if (!bytes) throw new ArchiveDamaged('the bytes cannot be expanded');
  const found = sha256(bytes);
  if (found !== row.hash) throw new ArchiveDamaged(`the bytes hash to ${found}, archived as ${row.hash}`);
  return historyOf(bytes);
}

/** Which of these runs the archive holds, of the governments in scope. */
export async function archivedAmong(sql: Sql, runs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql<{ run: string }>('select run from record.history_archive where run = any($1)', [
    runs,
  ]);
  return new Set(rows.map(({ run }) => run));
}

/** The bytes that stand for a history. */
export const bytesOf = (history: History): Uint8Array => message.encode(history).finish();

/** The history that some bytes stand for. */
export const historyOf = (bytes: Uint8Array): History => message.decode(bytes);

/** Puts the history of an ended run, verified before, into the archive; archiving it again changes nothing. */
export async function archiveHistory(
  sql: Sql,
  run: { readonly stream: string; readonly run: string },
  bytes: Uint8Array,
  facts: RunFacts,
): Promise<void> {
  const { ended, firstEvent, lastEvent, closedAt, bundles, laws } = facts;
  await sql(
    `insert into record.history_archive (stream, run, ended, first_event, last_event, closed_at, bundles, laws,
       hash, bytes, government) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      ...[run.stream, run.run, ended, firstEvent, lastEvent, closedAt, bundles, laws],
      ...[sha256(bytes), await compressed(bytes), governmentOf(run.stream)],
    ],
  );
}
