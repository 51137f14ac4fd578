import type { Refusal } from '../domain/kernel/refusal.js';
import type { ActStory, SealedAct } from '../domain/kernel/sealed.js';
import type { Sql } from '../persistence/sql/scope.js';
import type { SealedEvent } from './format/event.js';

interface Row {
  hash: string;
  text: string;
  story: string | null;
  refusal: string | null;
}

const ACTS = `
select e.hash, e.text,
  (select d.text from record.disclosure d where d.stream = e.stream and d.seq = e.seq and d.class = 'story') as story,
  (select d.text from record.disclosure d where d.stream = e.stream and d.seq = e.seq and d.name = 'refusal') as refusal
from record.event e`;

/** Acts of a stream from a sequence number on, in order, at most `limit` of them. */
export async function actsFrom(sql: Sql, stream: string, seq: number, limit = 1000): Promise<SealedAct[]> {
  const where = 'where e.stream = $1 and e.seq >= $2 order by e.seq limit $3';
  const rows = await sql<Row>(`${ACTS} ${where}`, [stream, seq, limit]);
  return rows.map(actOf);
}

/** The act under a move id in a stream, if it is sealed. */
export async function findAct(sql: Sql, stream: string, moveId: string): Promise<SealedAct | null> {
  const [row] = await sql<Row>(`${ACTS} where e.stream = $1 and e.move_id = $2`, [stream, moveId]);
  return row ? actOf(row) : null;
}

/** The act under a move id in whichever of these streams has it. */
export async function findActAmong(
  sql: Sql,
  streams: readonly string[],
  moveId: string,
): Promise<SealedAct | null> {
  const [row] = await sql<Row>(`${ACTS} where e.stream = any($1) and e.move_id = $2`, [streams, moveId]);
  return row ? actOf(row) : null;
}

/** One act by its number, if it is sealed. */
export async function findActAt(sql: Sql, stream: string, seq: number): Promise<SealedAct | null> {
  const [row] = await sql<Row>(`${ACTS} where e.stream = $1 and e.seq = $2`, [stream, seq]);
  return row ? actOf(row) : null;
}

/** @throws Error when the story is missing: it is destroyed only with the whole stream. */
function actOf(row: Row): SealedAct {
  const event = JSON.parse(row.text) as SealedEvent;
  if (row.story === null) throw new Error(`the story of ${event.stream} ${event.seq} is missing`);
  const { stream, seq, at, move, moveId, request, outcome, law, policy } = event;
  const story = disclosed<ActStory>(row.story);
  const refusal = row.refusal === null ? null : disclosed<Refusal>(row.refusal);
  return { stream, seq, hash: row.hash, at, move, moveId, request, outcome, law, policy, story, refusal };
}

/** The value of a disclosure's text. */
export function disclosed<T>(text: string): T {
  return (JSON.parse(text) as [string, string, T])[2];
}
