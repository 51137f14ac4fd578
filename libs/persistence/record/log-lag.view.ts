import type { Sql } from '../sql/scope.js';

/** Who holds back the order of the log: a session of the cluster, or a transaction that was prepared and left. */
export interface LogHolder {
  readonly database: string;
  readonly role: string;
  /** Process id of the session; null for a prepared transaction. */
  readonly pid: number | null;
  /** What the session calls itself, or the name of the prepared transaction. */
  readonly name: string;
}

/** How far the log is behind what is sealed. */
export interface LogLag {
  /** Sealed acts that have no position yet. */
  readonly count: number;
  /** Seconds since the oldest of them was sealed. */
  readonly ageS: number;
  /** The oldest transaction that is still open anywhere in the cluster; null where there is none that writes. */
  readonly holder: LogHolder | null;
  /** Some process holds the sequencer's lock. */
  readonly isAttended: boolean;
}

/** The log is read backwards from its tip: what is not in it yet was written in its last transaction or later. */
const UNNUMBERED = `
with tip as (select stream, seq from record.log order by position desc limit 1),
  last as (select coalesce((select e.xid from tip join record.event e using (stream, seq)), '0'::xid8) as xid)
select count(*) as count, coalesce(max(extract(epoch from now() - e.recorded_at)), 0) as age
from last, lateral (select * from record.event e where e.xid >= last.xid
  and not exists (select from record.log l where l.stream = e.stream and l.seq = e.seq offset 0)) e`;

/** A snapshot's horizon is the oldest open transaction of the cluster, in whichever database it is. */
const HOLDER = `
with horizon as (select pg_snapshot_xmin(pg_current_snapshot())::xid as xid)
select a.datname as database, a.usename as role, a.pid, a.application_name as name
from horizon, pg_stat_activity a where a.backend_xid = horizon.xid
union all
select p.database, p.owner, null, p.gid from horizon, pg_prepared_xacts p where p.transaction = horizon.xid
limit 1`;

/** Both halves of an advisory lock's number, as Postgres lists them. */
const ATTENDED = `
select exists (select from pg_locks where locktype = 'advisory' and granted and objsubid = 1
  and database = (select oid from pg_database where datname = current_database())
  and classid = ($1::bigint >> 32)::bigint::oid and objid = ($1::bigint & 4294967295)::oid) as held`;

/**
 * How far the log is behind, and who holds it. Every scope sees the whole log's holder, but counts its own acts alone.
 * @param lock number of the sequencer's lock
 */
export async function logLag(sql: Sql, lock: number): Promise<LogLag> {
  const [lag] = await sql<{ count: string; age: string }>(UNNUMBERED);
  const [holder] = await sql<LogHolder>(HOLDER);
  const [attended] = await sql<{ held: boolean }>(ATTENDED, [lock]);
  return {
    count: Number(lag?.count ?? 0),
    ageS: Math.max(0, Number(lag?.age ?? 0)),
    holder: holder ?? null,
    isAttended: attended?.held ?? false,
  };
}
