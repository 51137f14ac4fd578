import type { Client, ClientBase } from 'pg';

/** Any number; whoever holds it is the one sequencer. */
export const SEQUENCER_LOCK = 620_1972;

/** Events appended in one transaction. */
export const BATCH = 500;

/**
 * Appends committed events that are not in the log yet. An event is taken only when no transaction that could
 * still commit before it is open (its transaction id lies below the snapshot's horizon), so positions follow
 * an order that never changes. The caller holds the sequencer's lock on this connection.
 * @returns how many were appended
 */
export async function appendCommitted(client: ClientBase): Promise<number> {
  const { rowCount } = await client.query({ name: 'append', text: APPEND, values: [BATCH] });
  return rowCount ?? 0;
}

/**
 * Whether an event is in the log already is looked up for each by itself (an offset keeps the planner from joining the
 * whole log), so an append costs what is new and not what there is.
 */
const APPEND = `
with tip as (
  select position, stream, seq from record.log order by position desc limit 1
), last as (
  select coalesce((select position from tip), 0) as position,
    coalesce((select e.xid from tip join record.event e using (stream, seq)), '0'::xid8) as xid
), fresh as (
  select e.stream, e.seq, e.hash, e.xid from last, lateral (
    select * from record.event e
    where e.xid >= last.xid and e.xid < pg_snapshot_xmin(pg_current_snapshot())
      and not exists (select from record.log l where l.stream = e.stream and l.seq = e.seq offset 0)
    order by e.xid, e.stream, e.seq limit $1) e
)
insert into record.log (position, stream, seq, hash)
select last.position + row_number() over (order by f.xid, f.stream, f.seq), f.stream, f.seq, f.hash
from fresh f, last`;

/** Channel on which the sequencer, and nobody else, says that the log has grown. */
export const LOG_CHANNEL = 'record_log';

/** Tells listeners how far the log reaches. */
export async function announce(client: Client): Promise<void> {
  await client.query(`select pg_notify($1, (select max(position) from record.log)::text)`, [LOG_CHANNEL]);
}
