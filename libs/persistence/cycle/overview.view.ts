import type { Sql } from '../sql/scope.js';

/** How many streams of one kind stand at a stage, or ended with an outcome, and how many of them wait past a due date. */
interface StageCount {
  readonly kind: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly count: number;
  readonly late: number;
}

/** Open tasks of one kind by whom they wait for; `role` null where they wait for persons by name. */
interface WaitCount {
  readonly streamKind: string;
  readonly kind: string;
  readonly role: string | null;
  readonly count: number;
  readonly late: number;
  /** When the oldest of them was opened. */
  readonly since: string;
  /** How many have waited less than 4 days, less than 8, less than 15, and longer. */
  readonly ages: readonly number[];
}

/** Cases by the box they stand in: the one decided, else the one computed. */
interface BoxCount {
  readonly box: number;
  readonly count: number;
  readonly decided: number;
}

/** Where a whole cycle stands, as of a position of the log. */
export interface CycleOverview {
  readonly stages: readonly StageCount[];
  readonly waits: readonly WaitCount[];
  readonly boxes: readonly BoxCount[];
  readonly at: string;
  readonly position: number;
}

/**
 * Everything of one cycle in one statement: its streams are found by the cycle, their open tasks by the stream. A signing
 * round names no cycle and belongs to that of its case.
 */
const OVERVIEW = `
with own as materialized (
  select s.stream, s.kind, s.stage, s.closed as outcome from view.stream s where s.cycle = $1 and s.kind <> 'cycle'
  union all
  select r.stream, 'signing', r.stage, r.outcome from view.talent_case t
    join view.signing_round r on r.talent_case = t.stream where t.cycle = $1
), open as materialized (
  select k.stream, own.kind as stream_kind, k.kind, k.owner_role as role, k.opened_at, k.due_at < now() as late,
    extract(epoch from now() - k.opened_at) / 86400 as days
  from own join view.task k on k.stream = own.stream and k.closed_at is null
), behind as (select distinct stream from open where late)
select
  (select jsonb_agg(to_jsonb(x) order by x.kind, x.stage, x.outcome) from (
     select own.kind, own.stage, own.outcome, count(*)::int as count, count(behind.stream)::int as late
     from own left join behind using (stream) group by 1, 2, 3) as x) as stages,
  (select jsonb_agg(to_jsonb(x) order by x.late desc, x.since) from (
     select stream_kind as "streamKind", kind, role, count(*)::int as count, count(*) filter (where late)::int as late,
       to_char(min(opened_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since,
       array[count(*) filter (where days < 4), count(*) filter (where days >= 4 and days < 8),
         count(*) filter (where days >= 8 and days < 15), count(*) filter (where days >= 15)] as ages
     from open group by 1, 2, 3) as x) as waits,
  (select jsonb_agg(to_jsonb(x) order by x.box) from (
     select coalesce(box, mapped_box) as box, count(*)::int as count, count(box)::int as decided
     from view.talent_case where cycle = $1 and coalesce(box, mapped_box) is not null group by 1) as x) as boxes,
  (select coalesce(max(position), 0) from record.log) as position,
  to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;

type Row = { readonly [K in 'stages' | 'waits' | 'boxes']: CycleOverview[K] | null } & {
  readonly at: string;
  readonly position: string;
};

/** Where a cycle in scope stands. @param cycle its stream */
export async function findOverview(sql: Sql, cycle: string): Promise<CycleOverview> {
  const [row] = await sql<Row>(OVERVIEW, [cycle]);
  const { stages, waits, boxes, at, position } = row!;
  return {
    stages: stages ?? [],
    waits: waits ?? [],
    boxes: boxes ?? [],
    at,
    position: Number(position),
  };
}
