import { governmentOf } from '../../domain/kernel/id.js';
import type { ProjectedAct, StoryEvent } from '../sql/projection.js';
import type { ProjectedStory } from '../sql/read-model.js';
import type { Statement } from '../sql/scope.js';

/** What an opening event says of its stream as a whole. */
function aboutOf(act: ProjectedAct, events: readonly StoryEvent[]) {
  const find = (field: string, types: readonly string[]): unknown =>
    events.find(({ type }) => types.includes(type))?.[field];
  const cycle = find('cycle', ['CaseOpened', 'SessionConvened', 'ShortlistSet']);
  return {
    subject: find('person', ['CaseOpened', 'RoundOpened']) ?? null,
    cycle: cycle ?? (act.stream.startsWith('cycle/') ? act.stream : null),
    closed: find('outcome', ['StreamClosed']) ?? null,
    policy: find('policy', ['PolicyAdopted', 'CycleProposed']) ?? act.policy,
  };
}

/**
 * The one row of a stream, whatever its kind: written once per act, also for an act without events (a sealed
 * refusal), so that `seq` and `hash` are the stream's last.
 */
export async function projectStream(
  sql: Statement,
  schema: string,
  act: ProjectedAct,
  { events, deliveries }: Pick<ProjectedStory, 'events' | 'deliveries'>,
): Promise<void> {
  const { subject, cycle, closed, policy } = aboutOf(act, events);
  const kind = act.stream.split('/')[0];
  const owing = deliveries.length > 0 ? [act.seq] : [];
  const settled = events.flatMap(({ type, seq }) => (type === 'DeliveriesSettled' ? [Number(seq)] : []));
  await sql(
    `insert into ${schema}.stream as s
       (stream, kind, government, subject, cycle, stage, closed, policy, opened_at, updated_at, seq, hash, owing)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12)
     on conflict (stream) do update set
       subject = coalesce(excluded.subject, s.subject), cycle = coalesce(excluded.cycle, s.cycle),
       stage = excluded.stage, closed = coalesce(excluded.closed, s.closed), policy = excluded.policy,
       updated_at = excluded.updated_at, seq = excluded.seq, hash = excluded.hash,
       owing = array(select one from unnest(s.owing || excluded.owing) one where one <> all($13::integer[]))
     where s.seq < excluded.seq`,
    [
      act.stream,
      kind,
      governmentOf(act.stream),
      subject,
      cycle,
      act.stage,
      closed,
      policy,
      act.at,
      act.seq,
      act.hash,
      owing,
      settled,
    ],
  );
}
