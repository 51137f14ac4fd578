import type { DataSource } from 'typeorm';
import { inScope } from '../../libs/persistence/sql/scope.js';

/** Nobody acts and row-level security lets the replay role read everything. */
export const AUDITOR = { person: null, governments: [] };

/** Full stream ids for what the auditor typed. @throws Error when the record has no such stream, or several */
export async function streamsNamed(
  dataSource: DataSource,
  typed: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of typed) {
    const rows = await inScope(dataSource, AUDITOR, (sql) =>
      sql<{ stream: string }>(
        `select distinct stream from record.log where stream = $1 or split_part(stream, '/', 3) = $1
         union select distinct stream from record.event where stream = $1 or split_part(stream, '/', 3) = $1`,
        [id],
      ),
    );
    const [first, second] = rows;
    if (!first) throw new Error(`the record has no stream ${id}`);
    if (second)
      throw new Error(`${id} names several streams: ${rows.map(({ stream }) => stream).join(', ')}`);
    found.push(first.stream);
  }
  return found;
}

/** Streams that a workflow carries, all of them, page by page. */
export async function* workflowStreams(dataSource: DataSource): AsyncGenerator<string> {
  for (let after = ''; ;) {
    const rows = await inScope(dataSource, AUDITOR, (sql) =>
      sql<{ stream: string }>(
        `select stream from (select stream from record.event union select stream from record.log
           union select stream from record.history_archive) as known
         where stream > $1 order by stream limit 1000`,
        [after],
      ),
    );
    for (const { stream } of rows) if (isCarried(stream)) yield stream;
    const last = rows.at(-1);
    if (!last) return;
    after = last.stream;
  }
}

/** Imports and erasures are recorded without a workflow. */
export const isCarried = (stream: string): boolean => !/^(import|erasure)\//.test(stream);
