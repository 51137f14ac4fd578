import type { Sql } from '../sql/scope.js';

/** Alias `s` is a stream's row: a decision is owed until its sender has sealed how its deliveries ended. */
export const OWES = `exists (
  select from record.delivery d where d.stream = s.stream and d.phase = 'due' and not exists (
    select from record.event e where e.stream = d.stream and e.move = 'settleDeliveries'
      and (e.text::jsonb -> 'actor' ->> 'seq')::integer = d.seq))`;

/** What is owed and waits: how much of it, for how long, and where it waits longest. */
export interface Waiting {
  readonly count: number;
  /** Seconds since the longest wait began; 0 where nothing waits. */
  readonly ageS: number;
  /** The streams that wait longest, a few of them. */
  readonly streams: readonly string[];
}

/** Streams named of whatever is found in many. */
export const NAMED_MAX = 20;

/**
 * Deliveries without an outcome in the scope's governments.
 * @param olderThanS only those that have waited so many seconds
 */
export async function owedDeliveries(sql: Sql, olderThanS = 0): Promise<Waiting> {
  const rows = await sql<{ stream: string; count: string; age: string }>(
    `select d.stream, count(*) as count, max(extract(epoch from now() - d.at)) as age
     from record.delivery d
     where d.phase = 'due' and d.at <= now() - make_interval(secs => $1) and not exists (
       select from record.delivery o where o.stream = d.stream and o.seq = d.seq and o.receiver = d.receiver
         and o.phase <> 'due')
     group by d.stream order by age desc, d.stream`,
    [olderThanS],
  );
  return waitingOf(
    rows.map(({ stream, count, age }) => ({ stream, count: Number(count), ageS: Number(age) })),
  );
}

/** @param rows the longest wait in front */
export const waitingOf = (
  rows: readonly { readonly stream: string; readonly count: number; readonly ageS: number }[],
): Waiting => ({
  count: rows.reduce((sum, { count }) => sum + count, 0),
  ageS: Math.max(0, rows[0]?.ageS ?? 0),
  streams: rows.slice(0, NAMED_MAX).map(({ stream }) => stream),
});

/** Streams of some kinds that need a workflow: those that are open, and those that owe deliveries. */
export async function liveStreamsOf(sql: Sql, kinds: readonly string[]): Promise<string[]> {
  const rows = await sql<{ stream: string }>(
    `select s.stream from view.stream s where s.kind = any($1) and (s.closed is null or ${OWES}) order by s.stream`,
    [kinds],
  );
  return rows.map(({ stream }) => stream);
}
