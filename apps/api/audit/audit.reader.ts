import { listRefusals, type RefusalFilter } from '../../../libs/persistence/record/refusals.view.js';
import { sourcesOf } from '../../../libs/persistence/record/sources.view.js';
import { CursorInvalid, keysetOf, limitOf } from '../../../libs/persistence/sql/page.js';
import type { PageRequest } from '../../../libs/persistence/sql/page.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import { searchStreams, type StreamSearch } from '../../../libs/persistence/stream/stream-search.view.js';
import { readEvent } from '../../../libs/proof/checks/event-check.js';
import type { WalkedAct } from '../../../libs/proof/checks/walked-act.js';
import { erasedDigests } from '../../../libs/proof/walk/erasure.js';
import { walkStream } from '../../../libs/proof/walk/record-walk.js';
import { permittedStream, type ReadRequest } from '../resource/read-request.js';

export const readStreams = (sql: Sql, { query }: ReadRequest<StreamSearch>) => searchStreams(sql, query);

export const readRefusals = (sql: Sql, { query }: ReadRequest<RefusalFilter>) => listRefusals(sql, query);

/** The sealed events of a stream as the tables hold them, so that a checker elsewhere sees every column. */
export async function readSealedRecord(sql: Sql, request: ReadRequest<PageRequest>) {
  const { stream } = await permittedStream(sql, request.params['kind'] ?? '', 'audit', request);
  const after = seqOf(request.query.cursor);
  const page = await walkStream(sql, stream, after, limitOf(request.query));
  const erased = await erasedDigests(sql);
  const left = (table: 'log' | 'disclosure', rows: readonly { seq: number }[]) =>
    [...new Set(rows.map(({ seq }) => seq))].map((seq) => ({ seq, table }));
  const cites = page.acts.flatMap(({ row }) => readEvent(row)?.cites ?? []);
  return {
    rows: page.acts.map((act) => shown(act, erased)),
    strays: [...left('log', page.strayLog), ...left('disclosure', page.strayDisclosures)],
    sources: await sourcesOf(sql, cites),
    next: page.next && Buffer.from(JSON.stringify([String(page.next.seq)])).toString('base64url'),
  };
}

function seqOf(cursor: string | undefined): number {
  const seq = Number(keysetOf(cursor, 1)[0] ?? 0);
  if (!Number.isInteger(seq)) throw new CursorInvalid();
  return seq;
}

function shown({ row, disclosures, log }: WalkedAct, erased: ReadonlySet<string>) {
  const { seq, hash, text, recorded_at, xid: _xid, stream: _stream, ...columns } = row;
  const present = new Set(disclosures.map(({ digest }) => digest));
  const sealed = readEvent(row)?.sealed ?? [];
  return {
    seq,
    hash,
    text,
    recordedAt: recorded_at,
    position: log?.position ?? null,
    logHash: log?.hash ?? null,
    columns,
    disclosures: disclosures.map(({ stream: _of, seq: _at, ...one }) => one),
    erased: sealed.filter((digest) => !present.has(digest) && erased.has(digest)),
  };
}
