/** Runs one statement as the owner of the tables, outside of a transaction. */
type Ask = (statement: string) => Promise<readonly object[]>;

/** The statement that says by how much events' numbers are ahead of the cluster's own. */
export const shiftFunction = (shift: bigint): string => `
create or replace function record.cluster_shift() returns bigint language sql stable return ${shift}::bigint;
comment on function record.cluster_shift is 'by how much the number of an event is ahead of its transaction in this cluster'`;

/**
 * A committed event can't have a number that this cluster has not come to yet, unless it was sealed in another one and
 * loaded here. Then what is sealed from now on gets numbers above all that were loaded. Nothing else may seal meanwhile.
 * @returns the shift it was raised to; undefined when all events fit this cluster
 */
export async function fitCluster(ask: Ask): Promise<bigint | undefined> {
  const [row] = (await ask(NEEDED)) as { needed: string }[];
  if (!row) return undefined;
  await ask(shiftFunction(BigInt(row.needed)));
  return BigInt(row.needed);
}

/** The next transaction of this cluster may be the snapshot's upper end, and must come after the highest event. */
const NEEDED = `
select (xid::text::bigint - pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 1)::text as needed
from (select xid from record.event order by xid desc limit 1) as highest
where xid >= record.numbered(pg_snapshot_xmax(pg_current_snapshot()))`;
