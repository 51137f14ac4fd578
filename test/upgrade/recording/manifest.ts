import type pg from 'pg';
import type { Manifest, Stage } from '../release.js';

/** What the database says of itself. */
const SAID = `select
  (select array_agg(name order by id) from migration) as migrations,
  (select array_agg(hash order by hash) from record.artifact where kind = 'policy') as policies,
  (select hash from record.artifact where kind = 'law') as law,
  (select hash from record.artifact where kind = 'bundle') as bundle,
  (select count(*)::int from record.event) as events,
  (select count(*)::int from view.stream where closed is null) as "openStreams",
  (select count(*)::int from record.history_archive) as "archivedRuns",
  to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"`;

const STAGES = `select kind, stage, (count(*) filter (where closed is null))::int as open,
    (count(*) filter (where closed is not null))::int as ended
  from view.stream where kind <> 'import' group by kind, stage order by kind, stage`;

type Said = Omit<Manifest, 'release' | 'testKey' | 'openRuns' | 'stages' | 'marks'>;

export async function manifestOf(
  superuser: pg.Client,
  given: Pick<Manifest, 'release' | 'testKey' | 'openRuns' | 'marks'>,
): Promise<Manifest> {
  const said = await superuser.query<Said>(SAID);
  const stages = await superuser.query<Stage>(STAGES);
  const { release, ...others } = given;
  return { release, ...said.rows[0]!, ...others, stages: stages.rows };
}
