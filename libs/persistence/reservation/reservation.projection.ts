import { governmentOf } from '../../domain/kernel/id.js';
import type { ProjectedAct, StoryEvent } from '../sql/projection.js';
import type { Statement } from '../sql/scope.js';

/** Names an act took, and those it frees by closing its stream. */
export async function projectReservations(
  sql: Statement,
  schema: string,
  act: ProjectedAct,
  claims: readonly string[],
  events: readonly StoryEvent[],
): Promise<void> {
  if (claims.length > 0) {
    await sql(
      `insert into ${schema}.claim (name, stream, seq, government)
       select name, $2, $3, $4 from unnest($1::text[]) as name on conflict do nothing`,
      [claims, act.stream, act.seq, governmentOf(act.stream)],
    );
  }
  if (events.some((event) => event.type === 'StreamClosed')) {
    await sql(`delete from ${schema}.claim where stream = $1`, [act.stream]);
  }
}
