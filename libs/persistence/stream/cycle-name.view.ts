import { titleOf } from '../cycle/title.js';
import type { Sql } from '../sql/scope.js';

/** A cycle by the name it was given; null once that is erased. */
export interface CycleName {
  readonly stream: string;
  readonly title: string | null;
}

/** SQL for the cycle that a stream belongs to: a signing round belongs to that of its case. @param s alias of `view.stream` */
export const cycleOf = (s: string): string =>
  `coalesce(${s}.cycle, (select t.cycle from view.signing_round r join view.talent_case t on t.stream = r.talent_case
    where r.stream = ${s}.stream))`;

/** The cycle that a stream in scope belongs to. */
export async function findCycleName(sql: Sql, stream: string): Promise<CycleName | null> {
  const [row] = await sql<CycleName>(
    `select c.stream, ${titleOf('c')} as title from view.stream s join view.cycle c on c.stream = ${cycleOf('s')}
     where s.stream = $1`,
    [stream],
  );
  return row ?? null;
}
