import { titleOf } from '../cycle/title.js';
import type { Sql } from '../sql/scope.js';

/** A cycle in which something can be opened. */
export interface OpenCycle {
  readonly stream: string;
  readonly government: string;
  readonly policy: string;
  /** Its name; null where that was erased. */
  readonly title: string | null;
}

/** The open cycles in scope, newest first; only the one named, if one is. */
export const findOpenCycles = (sql: Sql, cycle?: string): Promise<OpenCycle[]> =>
  sql<OpenCycle>(
    `select c.stream, c.government, c.policy, ${titleOf('c')} as title
     from view.cycle c where c.stage = 'open' and c.outcome is null and ($1::text is null or c.stream = $1)
     order by c.proposed_at desc, c.stream`,
    [cycle ?? null],
  );

/** A case that something can be opened for. */
export interface ReadyCase {
  readonly stream: string;
  readonly government: string;
  readonly cycle: string;
  readonly person: string;
  readonly box: number;
}

const FREE_OF = (kind: string): string =>
  `not exists (select from unnest(t.enrolled_in) as held where held like '${kind}/%')`;

/** Cases of a cycle that are mapped and wait for a session, the longest open first. */
export const casesToConvene = (sql: Sql, cycle: string, most: number): Promise<ReadyCase[]> =>
  sql<ReadyCase>(
    `select t.stream, t.government, t.cycle, t.person, t.mapped_box as box from view.talent_case t
     where t.cycle = $1 and t.stage = 'calibration' and t.mapped_box is not null and t.outcome is null and ${FREE_OF('session')}
     order by t.opened_at, t.stream limit $2`,
    [cycle, most],
  );

/** Calibrated cases without a document under signature, those placed in a position first. */
export const casesToSign = (
  sql: Sql,
  only: { readonly case?: string | undefined; readonly cycle?: string | undefined },
  most: number,
): Promise<ReadyCase[]> =>
  sql<ReadyCase>(
    `select t.stream, t.government, t.cycle, t.person, t.box from view.talent_case t
     where t.box is not null and t.outcome is null and ${FREE_OF('signing')}
       and ($1::text is null or t.stream = $1) and ($2::text is null or t.cycle = $2)
     order by t.position is null, t.document is not null, t.opened_at, t.stream limit $3`,
    [only.case ?? null, only.cycle ?? null, most],
  );

/** Which of these positions an open succession holds already. */
export async function reservedPositions(
  sql: Sql,
  positions: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ name: string }>('select name from view.claim where name = any($1)', [
    positions.map((position) => `position/${position}`),
  ]);
  return new Set(rows.map(({ name }) => name.slice('position/'.length)));
}
