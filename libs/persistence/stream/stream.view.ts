import type { Sql } from '../sql/scope.js';

/** A stream as its one row tells it, with what says who has access to it. */
export interface StreamRow {
  readonly stream: string;
  readonly kind: string;
  readonly government: string;
  /** The person it is about, or null. */
  readonly subject: string | null;
  /** Unit of the talent of a case; null of any other stream. */
  readonly unit: string | null;
  /** Persons whose signature a signing round asks for; of any other stream nobody. */
  readonly parties: readonly string[];
  /** The talent cycle it belongs to; of a cycle, itself. */
  readonly cycle: string | null;
  readonly stage: string;
  /** How it ended, or null while it is open. */
  readonly closed: string | null;
  /** Hash of the policy version it is under now. */
  readonly policy: string;
  /** Number and hash of its last act. */
  readonly seq: number;
  readonly hash: string;
}

const STREAM = `
select s.stream, s.kind, s.government, s.subject, c.unit,
  array(select g.person from view.signature g where g.stream = s.stream) as parties,
  s.cycle, s.stage, s.closed, s.policy, s.seq, s.hash
from view.stream s left join view.talent_case c on c.stream = s.stream`;

/** A stream by its id, if it is in scope. */
export async function findStream(sql: Sql, stream: string): Promise<StreamRow | null> {
  const [row] = await sql<StreamRow>(`${STREAM} where s.stream = $1`, [stream]);
  return row ?? null;
}

/** A stream by its kind and the last part of its id, in one of these governments. */
export async function findStreamById(
  sql: Sql,
  kind: string,
  id: string,
  governments: readonly string[],
): Promise<StreamRow | null> {
  const [row] = await sql<StreamRow>(`${STREAM} where s.stream = any($1)`, [
    streamsNamed(kind, id, governments),
  ]);
  return row ?? null;
}

/** The ids that a stream of this kind can have whose last part and possible governments are known. */
export const streamsNamed = (kind: string, id: string, governments: readonly string[]): readonly string[] =>
  governments.map((government) => `${kind}/${government}/${id}`);

/**
 * Whether a person takes part in a stream: it is about them, an act of theirs in it was accepted, or a task of it
 * was theirs. A refused attempt makes nobody a part of it.
 */
export async function isParticipant(sql: Sql, stream: string, person: string): Promise<boolean> {
  const [row] = await sql<{ part: boolean }>(
    `select exists (select from view.stream where stream = $1 and subject = $2)
       or exists (select from record.event where stream = $1 and actor_person = $2 and outcome = 'accepted')
       or exists (select from view.task where stream = $1 and (owner_person = $2 or subject = $2)) as part`,
    [stream, person],
  );
  return row?.part ?? false;
}
