import type { DataSource } from 'typeorm';
import { KINDS } from '../contracts/kinds.js';
import type { Place } from '../history/reach.js';
import { liveStreamsOf, OWES } from '../persistence/record/owed.view.js';
import { inSnapshot, type Sql } from '../persistence/sql/scope.js';

/** What the record says of one stream now. */
export interface RecordSide {
  readonly stream: string;
  /** Its last act. */
  readonly seq: number;
  readonly hash: string;
  /** The policy version in force, and the talent cycle it belongs to. */
  readonly policy: string;
  readonly cycle: string | null;
  /** It has acts to come: it is open, or owes deliveries. */
  readonly isLive: boolean;
}

/** Row-level security lets the replay role read everything. */
const ALL = { person: null, governments: [] };
const ALL_KINDS = Object.keys(KINDS);

const COLUMNS = `s.stream, s.seq, s.hash, s.policy, s.cycle, (s.closed is null or ${OWES}) as "isLive"`;

/** The streams that need a workflow. */
export function liveStreams(dataSource: DataSource): Promise<string[]> {
  return inSnapshot(dataSource, ALL, async (sql) => {
    await requireReadTables(sql);
    return liveStreamsOf(sql, ALL_KINDS);
  });
}

/** The streams among these that the record does not know. */
export function unknownAmong(dataSource: DataSource, streams: readonly string[]): Promise<string[]> {
  return inSnapshot(dataSource, ALL, async (sql) => {
    const rows = await sql<{ stream: string }>(
      `select stream from unnest($1::text[]) as asked (stream)
       where not exists (select from view.stream s where s.stream = asked.stream) order by stream`,
      [streams],
    );
    return rows.map(({ stream }) => stream);
  });
}

/** Some streams as the record has them, by id; those it does not know are absent. */
export function recordSides(
  dataSource: DataSource,
  streams: readonly string[],
): Promise<ReadonlyMap<string, RecordSide>> {
  return inSnapshot(dataSource, ALL, async (sql) => {
    const rows = await sql<RecordSide>(`select ${COLUMNS} from view.stream s where s.stream = any($1)`, [
      streams,
    ]);
    return new Map(rows.map((row) => [row.stream, row]));
  });
}

/** The hashes of sealed acts, by `stream seq`; acts that the record does not hold are absent. */
export function hashesAt(
  dataSource: DataSource,
  places: readonly Place[],
): Promise<ReadonlyMap<string, string>> {
  return inSnapshot(dataSource, ALL, async (sql) => {
    const rows = await sql<Place & { hash: string }>(
      `select e.stream, e.seq, e.hash from record.event e
       join unnest($1::text[], $2::integer[]) as p (stream, seq) using (stream, seq)`,
      [places.map(({ stream }) => stream), places.map(({ seq }) => seq)],
    );
    return new Map(rows.map((row) => [keyOf(row), row.hash]));
  });
}

export const keyOf = ({ stream, seq }: Place): string => `${stream} ${seq}`;

/** Everything here is read through the read tables, so they must say what the record says. */
async function requireReadTables(sql: Sql): Promise<void> {
  const [row] = await sql<{ stream: string }>(
    `select e.stream from (select stream, max(seq) as seq from record.event
       where split_part(stream, '/', 1) = any($1) group by stream) e
     left join view.stream s using (stream) where s.seq is distinct from e.seq limit 1`,
    [ALL_KINDS],
  );
  if (row)
    throw new Error(
      `The read tables do not say what the record says (${row.stream}): npm run rebuild first.`,
    );
}
