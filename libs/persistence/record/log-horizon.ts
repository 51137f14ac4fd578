/**
 * Which transactions may still seal an event that would stand before others, as common table expressions for a
 * statement of one's own; ADR 22 argues why they are all of them:
 *
 * - `shot (taken)`: the snapshot that everything else is said of;
 * - `writer (role)`: roles that may insert an event;
 * - `stranger (xid)`: transactions that surely seal none, because their session is in another database, or its role and
 *   all roles it could take on may not. What can't be told counts as ours;
 * - `holding (xid)`: transactions unfinished in the snapshot that are no strangers, with the cluster's own numbers;
 * - `horizon (xid)`: below it, in the numbers of events, whatever will ever be is visible to a *later* statement.
 *
 * Needs no right beyond the schema's usage: locks, databases and roles of sessions are shown to everybody.
 */
export const HORIZON = `
shot as materialized (select pg_current_snapshot() as taken),
writer as materialized (
  select oid as role from pg_roles where has_table_privilege(oid, 'record.event', 'insert')
),
stranger as materialized (
  select l.transactionid as xid from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'transactionid' and l.mode = 'ExclusiveLock' and l.granted and (
    a.datname <> current_database() or (
      a.usesysid is not null and not exists (select from writer where pg_has_role(a.usesysid, role, 'member'))))
  union all
  select p.transaction from pg_prepared_xacts p
  where p.database <> current_database() or (
    p.owner is not null and not exists (select from writer where pg_has_role(p.owner, role, 'member')))
),
holding as materialized (
  select u.xid from shot, pg_snapshot_xip(taken) as u (xid)
  where not exists (select from stranger s where s.xid = u.xid::xid)
),
horizon as materialized (
  select record.numbered(least(pg_snapshot_xmax(taken), (select xid from holding order by xid limit 1))) as xid
  from shot
)`;

/** The last place of the log, and the number of its event; neither row while the log is empty. */
export const TIP = `
tip as materialized (
  select l.position, l.stream, l.seq, e.xid
  from (select * from record.log order by position desc limit 1) l left join record.event e using (stream, seq)
),
last as materialized (
  select coalesce((select position from tip), 0) as position, coalesce((select xid from tip), '0'::xid8) as xid
)`;

/**
 * Whether an event is in the log already is looked up for each by itself (an offset keeps the planner from joining the
 * whole log), so a look costs what is new and not what there is.
 */
export const UNNUMBERED = `not exists (
  select from record.log l where l.stream = e.stream and l.seq = e.seq offset 0)`;
