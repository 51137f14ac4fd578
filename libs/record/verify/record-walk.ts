import type { Sql } from '../../persistence/scope.js';

/** An event's row as it stands in the table; `at` in microseconds, `xid` as text. */
export interface EventRow {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  readonly text: string;
  readonly prev: string;
  readonly at: string;
  readonly move: string;
  readonly move_id: string;
  readonly request: string;
  readonly outcome: string;
  readonly actor_person: string | null;
  readonly law: string;
  readonly policy: string;
  readonly government: string;
  readonly xid: string;
}
export interface DisclosureRow {
  readonly stream: string;
  readonly seq: number;
  readonly digest: string;
  readonly class: string;
  readonly subject: string | null;
  readonly name: string;
  readonly text: string;
  readonly government: string;
}
export interface LogRow {
  readonly position: string;
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
}

/** One act with everything that stands beside it. */
export interface WalkedAct {
  readonly row: EventRow;
  readonly disclosures: readonly DisclosureRow[];
  readonly log: LogRow | undefined;
}
/** A stretch of the record in the order of stream and number, and rows in it that belong to no event. */
export interface WalkedPage {
  readonly acts: readonly WalkedAct[];
  readonly strayDisclosures: readonly DisclosureRow[];
  readonly strayLog: readonly LogRow[];
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
  const end: Place | null = stream === undefined ? null : { stream, seq: SEQ_MAX };
  let after: Place = { stream: stream ?? '', seq: 0 };
  for (let more = true; more;) {
    const events = await rowsBetween<EventRow>(sql, 'record.event', EVENT, after, end, PAGE);
    more = events.length === PAGE;
    const last = events.at(-1);
    const until = more && last ? { stream: last.stream, seq: last.seq } : end;
    const disclosures = await rowsBetween<DisclosureRow>(sql, 'record.disclosure', DISCLOSURE, after, until);
    const log = await rowsBetween<LogRow>(sql, 'record.log', LOG, after, until);
    yield paged(events, disclosures, log);
    if (until) after = until;
  }
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

const EVENT = `stream, seq, hash, text, prev, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  move, move_id, request, outcome, actor_person, law, policy, government, xid::text as xid`;
const DISCLOSURE = 'stream, seq, digest, class, subject, name, text, government';
const LOG = 'position::text as position, stream, seq, hash';

function paged(
  events: readonly EventRow[],
  disclosures: readonly DisclosureRow[],
  log: readonly LogRow[],
): WalkedPage {
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
