import type { Sql } from '../sql/scope.js';
import { HORIZON, TIP, UNNUMBERED } from './log-horizon.js';

/** How far the log reaches, what waits to be numbered, and for whom. */
export interface LogStanding {
  /** The last position given, 0 while there is none. */
  readonly position: number;
  /** Events from this number on are not numbered yet, since something before them may still be sealed. */
  readonly horizon: string;
  /** Events that are sealed and have no position. */
  readonly waiting: number;
  /** Seconds that the oldest of them has waited, as the database's clock says; 0 when none waits. */
  readonly waitingSeconds: number;
  /**
   * Who keeps the oldest of them waiting; null when none waits, or when it waits for nobody: then no sequencer runs,
   * or it has not come to it yet.
   */
  readonly holder: LogHolder | null;
}

/** A transaction that may still seal an event that would stand before those that wait. */
export interface LogHolder {
  /** Process of its session, which `pg_terminate_backend` takes; null for a prepared transaction. */
  readonly pid: number | null;
  /** What `rollback prepared` takes; null for a session. */
  readonly prepared: string | null;
  readonly role: string | null;
  /** What the session calls itself. */
  readonly application: string | null;
}

/** @param sql in a scope of a role that sees every event, such as the replay's or the sequencer's */
export async function logStanding(sql: Sql): Promise<LogStanding> {
  const [row] = await sql<LogStanding & { position: string }>(STANDING);
  if (!row) throw new Error('the database gave no standing of the log');
  return { ...row, position: Number(row.position) };
}

const STANDING = `
with ${HORIZON}, ${TIP},
waiting as materialized (
  select e.xid, e.recorded_at from last, record.event e where e.xid >= last.xid and ${UNNUMBERED}
),
oldest as (select xid, recorded_at from waiting order by xid limit 1),
holder as (
  select l.pid, p.gid as prepared, coalesce(a.usename, p.owner) as role, a.application_name as application
  from (select xid from holding order by xid limit 1) h
    left join pg_locks l on l.transactionid = h.xid::xid and l.mode = 'ExclusiveLock' and l.granted
    left join pg_stat_activity a on a.pid = l.pid
    left join pg_prepared_xacts p on p.transaction = h.xid::xid
  where exists (select from oldest, horizon where oldest.xid >= horizon.xid)
)
select last.position, horizon.xid as horizon, (select count(*)::int from waiting) as waiting,
  coalesce((select extract(epoch from clock_timestamp() - recorded_at) from oldest), 0)::float8 as "waitingSeconds",
  (select to_jsonb(holder) from holder) as holder
from last, horizon`;

/** Both halves of an advisory lock's number, as Postgres lists them. */
const ATTENDED = `
select exists (select from pg_locks where locktype = 'advisory' and granted and objsubid = 1
  and database = (select oid from pg_database where datname = current_database())
  and classid = ($1::bigint >> 32)::bigint::oid and objid = ($1::bigint & 4294967295)::oid) as held`;

/**
 * Whether some process numbers the log.
 * @param lock number of the sequencer's lock
 */
export async function isLogAttended(sql: Sql, lock: number): Promise<boolean> {
  const [attended] = await sql<{ held: boolean }>(ATTENDED, [lock]);
  return attended?.held ?? false;
}
