import type { StageEntry } from '../../domain/kernel/procedure.js';
import { procedures } from '../../domain/procedures.js';
import { LOCKS } from '../sql/advisory-locks.js';
import type { Sql } from '../sql/scope.js';

/** A stream that owes something and is late, with where its record stands. */
export interface LateStream {
  readonly stream: string;
  /** Number and hash of its last act. */
  readonly seq: number;
  readonly hash: string;
  /** The policy version in force, and the talent cycle it belongs to. */
  readonly policy: string;
  readonly cycle: string | null;
  /** It has ended and owes nothing but that its workflow ends too. */
  readonly hasEnded: boolean;
}

/** Whether this connection holds the waker's lock; it takes it when nobody has it. */
export async function isTheWaker(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ mine: boolean }>(
    `select case when exists (select from pg_locks
       where locktype = 'advisory' and classid = 0 and objid::bigint = $1::bigint and pid = pg_backend_pid() and granted)
     then true else pg_try_advisory_lock($1::bigint) end as mine`,
    [LOCKS.waker],
  );
  return row?.mine ?? false;
}

/** How long something may be overdue before somebody is woken for it: as a rule it happens by itself. */
const PATIENCE = `interval '5 seconds'`;
/** How long ago a stream may have ended whose workflow is looked for still. */
const ENDED = `interval '1 day'`;

/** Stages whose errand a move of the stream's own tells of: there it does not stay. */
const ERRAND_STAGES = Object.values(procedures).flatMap(({ kind, stages }) =>
  Object.entries<StageEntry>(stages).flatMap(([stage, { errand, moves = {} }]) =>
    errand && Object.values(moves).some(({ by }) => by === 'stream') ? [{ kind, stage }] : [],
  ),
);

/**
 * A deadline that has not struck; an act whose deliveries are not settled; an errand nothing was told of; an end that no ended run in the archive
 * tells of.
 */
const LATE = `
with late as (
  select stream from view.task where closed_at is null and next_strike_at < clock_timestamp() - ${PATIENCE}
  union
  select stream from view.stream where owing <> '{}' and updated_at < clock_timestamp() - ${PATIENCE}
  union
  select stream from view.stream where closed is null and updated_at < clock_timestamp() - ${PATIENCE}
    and (kind, stage) in (select * from unnest($4::text[], $5::text[]))
  union
  select stream from view.stream s where s.closed is not null and s.owing = '{}'
    and s.updated_at between clock_timestamp() - ${ENDED} and clock_timestamp() - ${PATIENCE}
    and not exists (select from record.history_archive h where h.stream = s.stream and h.closed_at >= s.updated_at)
)
select s.stream, s.seq, s.hash, s.policy, s.cycle, s.closed is not null and s.owing = '{}' as "hasEnded"
from late join view.stream s using (stream)
where s.kind = any($1) and s.stream <> all($2)
order by s.closed is not null, s.updated_at, s.stream limit $3`;

/**
 * The streams that are late by now, of all governments, those that still run first.
 * @param kinds those that a workflow carries
 * @param but streams that are not wanted now
 */
export const lateStreams = (
  sql: Sql,
  kinds: readonly string[],
  but: readonly string[],
  limit: number,
): Promise<LateStream[]> =>
  sql<LateStream>(LATE, [
    kinds,
    but,
    limit,
    ERRAND_STAGES.map(({ kind }) => kind),
    ERRAND_STAGES.map(({ stage }) => stage),
  ]);
