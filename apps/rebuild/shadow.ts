import type { ActStory } from '../../libs/domain/kernel/sealed.js';
import { projectAct, VIEW_TABLES } from '../../libs/persistence/projections.js';
import type { Sql } from '../../libs/persistence/sql/scope.js';
import { disclosed } from '../../libs/record/acts.js';
import type { SealedEvent } from '../../libs/record/format/event.js';

/** Schema in which the read tables are built anew. */
export const SHADOW = 'view_check';

/** Acts folded between two looks at the database. */
const PAGE = 500;

/** Makes empty tables like the live ones; the caller's transaction decides whether anybody ever sees them. */
export async function createShadow(sql: Sql): Promise<void> {
  await sql(`drop schema if exists ${SHADOW} cascade`);
  await sql(`create schema ${SHADOW}`);
  for (const table of VIEW_TABLES)
    await sql(`create table ${SHADOW}.${table} (like view.${table} including all)`);
}

interface Row {
  readonly xid: string;
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  readonly text: string;
  readonly story: string | null;
}

/**
 * Folds every act of the record into the shadow, in the order of the log. The log's order is that of the
 * transactions, which acts too young for the log have as well, so none is left out.
 * @returns how many acts were folded
 */
export async function buildShadow(sql: Sql): Promise<number> {
  let folded = 0;
  let after = { xid: '0', stream: '', seq: 0 };
  for (;;) {
    const rows = await sql<Row>(ACTS, [after.xid, after.stream, after.seq, PAGE]);
    for (const row of rows) await fold(sql, row);
    folded += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return folded;
    after = last;
  }
}

/** Imports bring reference data, not moves; they write no read table. */
const ACTS = `
select e.xid::text as xid, e.stream, e.seq, e.hash, e.text,
  (select d.text from record.disclosure d
   where d.stream = e.stream and d.seq = e.seq and d.class = 'story') as story
from record.event e
where (e.xid, e.stream, e.seq) > ($1::text::xid8, $2::text, $3::integer) and e.stream not like 'import/%'
order by e.xid, e.stream, e.seq limit $4`;

async function fold(sql: Sql, { stream, seq, hash, text, story }: Row): Promise<void> {
  if (story === null)
    throw new Error(`the story of ${stream} ${seq} is missing; run npm run replay -- --all`);
  const { at, move, policy, actor } = JSON.parse(text) as SealedEvent;
  const told = disclosed<ActStory>(story);
  const actorPerson = 'person' in actor ? actor.person : null;
  await projectAct(
    sql,
    SHADOW,
    { stream, seq, hash, at, move, actorPerson, policy, stage: told.stage },
    told,
  );
}
