import type { Client, ClientBase } from 'pg';
import { HORIZON, TIP, UNNUMBERED } from '../persistence/record/log-horizon.js';

/** Events appended in one transaction. */
export const BATCH = 500;

/**
 * Appends committed events that are not in the log yet. An event is taken only when nothing that could still be sealed
 * would stand before it (ADR 22), so positions follow an order that never changes. The caller holds the sequencer's
 * lock on this connection, and is in no transaction: the append must see what ended before the horizon was known.
 * @returns how many were appended
 */
export async function appendCommitted(client: ClientBase): Promise<number> {
  return appendBelow(client, await findHorizon(client));
}

/** The number of a transaction below which every event that will ever be is visible to later statements. */
export async function findHorizon(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ xid: string }>({ name: 'horizon', text: FIND });
  if (!rows[0]) throw new Error('the database gave no horizon');
  return rows[0].xid;
}

/** Appends what lies below a horizon that an earlier statement has found. @returns how many */
export async function appendBelow(client: ClientBase, horizon: string): Promise<number> {
  const { rowCount } = await client.query({ name: 'append', text: APPEND, values: [BATCH, horizon] });
  return rowCount ?? 0;
}

const FIND = `with ${HORIZON} select xid from horizon`;

const APPEND = `
with ${TIP}, fresh as (
  select e.stream, e.seq, e.hash, e.xid from last, lateral (
    select * from record.event e
    where e.xid >= last.xid and e.xid < $2::xid8 and ${UNNUMBERED}
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
