import type { Sql } from '../../persistence/sql/scope.js';
import type { DisclosureRow, EventRow, LogRow, WalkedAct } from '../checks/walked-act.js';

/** A stretch of the record in the order of stream and number, and rows in it that belong to no event. */
export interface WalkedPage {
  readonly acts: readonly WalkedAct[];
  readonly strayDisclosures: readonly DisclosureRow[];
  readonly strayLog: readonly LogRow[];
  /** Where the next page begins; null after the last. */
  readonly next: Place | null;
}

interface Place {
  readonly stream: string;
  readonly seq: number;
}

/** Acts held in memory at once. */
const PAGE = 400;
const SEQ_MAX = 2_147_483_647;

/**
 * Reads the record, or one stream of it, page by page. The pages tile the whole key space, so that a row
 * whose event was deleted is met too. The caller's transaction decides whether all pages show one moment.
 */
export async function* walkRecord(sql: Sql, stream?: string): AsyncGenerator<WalkedPage> {
  const end = stream === undefined ? null : endOf(stream);
  for (let after: Place | null = { stream: stream ?? '', seq: 0 }; after;) {
    const page: WalkedPage = await pageAfter(sql, after, end, PAGE);
    yield page;
    after = page.next;
  }
}

/** One page of a stream, beginning after an act. */
export const walkStream = (sql: Sql, stream: string, seq: number, limit: number): Promise<WalkedPage> =>
  pageAfter(sql, { stream, seq }, endOf(stream), limit);

const endOf = (stream: string): Place => ({ stream, seq: SEQ_MAX });

async function pageAfter(sql: Sql, after: Place, end: Place | null, limit: number): Promise<WalkedPage> {
  const events = await rowsBetween<EventRow>(sql, 'record.event', EVENT, after, end, limit);
  const last = events.at(-1);
  const next = events.length === limit && last ? { stream: last.stream, seq: last.seq } : null;
  const until = next ?? end;
  const disclosures = await rowsBetween<DisclosureRow>(sql, 'record.disclosure', DISCLOSURE, after, until);
  const log = await rowsBetween<LogRow>(sql, 'record.log', LOG, after, until);
  return { ...paged(events, disclosures, log), next };
}

function rowsBetween<Row>(
  sql: Sql,
  table: string,
  columns: string,
  after: Place,
  until: Place | null,
  limit?: number,
) {
  const within = until ? 'and (stream, seq) <= ($3::text, $4::integer)' : '';
  const bounds = until ? [after.stream, after.seq, until.stream, until.seq] : [after.stream, after.seq];
  return sql<Row>(
    `select ${columns} from ${table} where (stream, seq) > ($1::text, $2::integer) ${within}
     order by stream, seq ${limit ? `limit ${limit}` : ''}`,
    bounds,
  );
}

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${column}`;
const EVENT = `stream, seq, hash, text, prev, ${instant('at')}, move, move_id, request, outcome, actor_person, law,
  policy, government, xid::text as xid, ${instant('recorded_at')}`;
const DISCLOSURE = 'stream, seq, digest, class, subject, name, text, government';
const LOG = 'position::text as position, stream, seq, hash';

function paged(
  events: readonly EventRow[],
  disclosures: readonly DisclosureRow[],
  log: readonly LogRow[],
): Omit<WalkedPage, 'next'> {
  const byAct = Map.groupBy(disclosures, keyOf);
  const logged = new Map(log.map((row) => [keyOf(row), row]));
  const known = new Set(events.map(keyOf));
  return {
    acts: events.map((row) => ({
      row,
      disclosures: byAct.get(keyOf(row)) ?? [],
      log: logged.get(keyOf(row)),
    })),
    strayDisclosures: disclosures.filter((row) => !known.has(keyOf(row))),
    strayLog: log.filter((row) => !known.has(keyOf(row))),
  };
}

const keyOf = ({ stream, seq }: Place): string => `${stream} ${seq}`;
