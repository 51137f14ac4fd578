import type { Statement } from '../sql/scope.js';

/** Hash before the first batch. */
const NO_BATCH = '0'.repeat(64);

/** One entry as it is hashed: every column that says something, as JSON. */
const LINE = `jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.person, e.standing,
  e.government, e.audit, e.method, e.status, e.stream, e.reference, e.address, e.count)::text`;

/** What some entries come to. */
const SUMMED = `count(*)::integer as entries, min(e.at) as first_at, max(e.at) as last_at,
  encode(sha256(convert_to(coalesce(string_agg(${LINE}, E'\\n' order by e.id), ''), 'UTF8')), 'hex') as digest`;

const hashOver = (number: string, entries: string, digest: string, previous: string): string =>
  `encode(sha256(convert_to(concat_ws('|', ${number}, ${entries}, ${digest}, ${previous}), 'UTF8')), 'hex')`;

/**
 * Seals what was written since the last batch and can have nothing before it any more: the horizon of transactions says so,
 * as for the log of the record. The caller is alone in doing this.
 * @returns entries that were sealed
 */
export async function sealAccess(sql: Statement): Promise<number> {
  const rows = await sql<{ entries: number }>(
    `with last as (
       select coalesce(max(number), 0) as number, coalesce(max(until), '0'::xid8) as until,
         coalesce((select hash from access.batch order by number desc limit 1), '${NO_BATCH}') as hash from access.batch
     ), horizon as (
       select pg_snapshot_xmin(pg_current_snapshot()) as until
     ), fresh as (
       select ${SUMMED} from access.entry e, last, horizon where e.xid >= last.until and e.xid < horizon.until
     )
     insert into access.batch (number, until, first_at, last_at, entries, digest, previous, hash)
     select l.number + 1, h.until, f.first_at, f.last_at, f.entries, f.digest, l.hash,
       ${hashOver('l.number + 1', 'f.entries', 'f.digest', 'l.hash')}
     from last l, horizon h, fresh f where f.entries > 0 returning entries`,
  );
  return rows[0]?.entries ?? 0;
}

/**
 * Deletes entries of sealed batches that are older than so many days, and writes down that they are gone.
 * @returns how many
 */
export async function trimAccess(sql: Statement, days: number): Promise<number> {
  const [row] = await sql<{ gone: string }>('select access.let_go($1) as gone', [days]);
  return Number(row?.gone ?? 0);
}

/** A batch beside what its entries come to now. */
export interface CheckedBatch {
  readonly number: number;
  readonly entries: number;
  readonly digest: string;
  readonly previous: string;
  readonly hash: string;
  readonly found: number;
  readonly foundDigest: string;
  readonly foundHash: string;
  /** Hash of the batch before it; 64 zeros before the first. */
  readonly before: string;
  /** Whether its entries went by retention, and whether they were old enough to. */
  readonly isTrimmed: boolean;
  readonly wasYoung: boolean;
}

/** Some batches, in their order, from after one. */
export function checkedBatches(sql: Statement, after: number, limit: number): Promise<CheckedBatch[]> {
  return sql<CheckedBatch>(
    `select b.number, b.entries, b.digest, b.previous, b.hash, f.entries as found, f.digest as "foundDigest",
       ${hashOver('b.number', 'b.entries', 'b.digest', 'b.previous')} as "foundHash",
       coalesce(p.hash, '${NO_BATCH}') as before, r.at is not null as "isTrimmed",
       coalesce(b.last_at > r.at - make_interval(days => least(r.days, 30)), false) as "wasYoung"
     from access.batch b
     left join access.batch p on p.number = b.number - 1
     left join lateral (select at, days from access.retention where number >= b.number order by number limit 1) r on true
     cross join lateral (
       select ${SUMMED} from access.entry e where e.xid >= coalesce(p.until, '0'::xid8) and e.xid < b.until) f
     where b.number > $1 order by b.number limit $2`,
    [after, limit],
  );
}
