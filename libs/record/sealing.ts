import { governmentOf } from '../domain/kernel/id.js';
import type { Json } from '../domain/kernel/json.js';
import type { RecordInput, SealedAct } from '../domain/kernel/sealed.js';
import type { Sql } from '../persistence/sql/scope.js';
import { disclose, type Disclosure } from './disclose.js';
import { eventHash, eventText, type Cite, type SealedEvent } from './format/event.js';

/** One act ready to be inserted: the event with its exact text, its disclosures, and the act as answered. */
export interface Sealing {
  readonly event: SealedEvent;
  readonly text: string;
  readonly hash: string;
  readonly disclosures: readonly Disclosure[];
  readonly act: SealedAct;
  /** Digests of those that were taken from the intake. */
  readonly taken: readonly string[];
}

/** A free text that the act names is not in the intake: it was swept, or never came. */
export class TextMissing extends Error {
  constructor() {
    super('a free text of this act is no longer in the intake');
    this.name = 'TextMissing';
  }
}

/**
 * Makes salts, digests and the event of an act, its free texts taken from the intake.
 * @throws TextMissing when the intake no longer has one of them
 */
export function sealing(input: RecordInput, texts: readonly Disclosure[]): Sealing {
  if (texts.length !== new Set(input.act.texts).size) throw new TextMissing();
  const taken = texts.map(({ digest }) => digest);
  return { ...sealAs(input, texts), taken };
}

/** The same with disclosures that came another way. */
export function sealAs(input: RecordInput, extra: readonly Disclosure[]): Sealing {
  const disclosures = [...valuesOf(input), ...extra];
  const event = eventOf(input, disclosures.map(({ digest }) => digest).sort());
  const text = eventText(event);
  const hash = eventHash(text);
  const { stream, seq, at, move, moveId, request, outcome, law, policy } = event;
  const { story, refusal } = input;
  const act = { stream, seq, hash, at, move, moveId, request, outcome, law, policy, story, refusal };
  return { event, text, hash, disclosures, act, taken: [] };
}

function eventOf(input: RecordInput, sealed: readonly string[]): SealedEvent {
  const { stream, seq, prev, at, outcome, law, policy, act } = input;
  const { move, moveId, request, actor } = act;
  const cites = act.facts.flatMap((fact) => fact.cites);
  return {
    v: 1,
    stream,
    seq,
    prev,
    at,
    move,
    moveId,
    request,
    outcome,
    actor,
    law,
    policy,
    cites: unique(cites),
    sealed,
  };
}

function unique(cites: readonly Cite[]): readonly Cite[] {
  return [...new Map(cites.map((cite) => [JSON.stringify(cite), cite])).values()];
}

/** Story, arguments, each fact and the refusal: every value is a disclosure of its own. */
function valuesOf(input: RecordInput): Disclosure[] {
  const { act, story, refusal } = input;
  return [
    disclose('story', null, 'story', story as unknown as Json),
    disclose('evidence', act.subject, 'arguments', act.arguments),
    ...act.facts.map((fact) =>
      disclose('evidence', fact.subject, `fact/${fact.name}`, fact as unknown as Json),
    ),
    ...(refusal ? [disclose('evidence', act.subject, 'refusal', refusal as unknown as Json)] : []),
  ];
}

/** Free texts move from the intake into the record, under the digest that the arguments carry. */
export async function textsOf(sql: Sql, input: RecordInput): Promise<Disclosure[]> {
  if (input.act.texts.length === 0) return [];
  const rows = await sql<{ digest: string; subject: string | null; text: string }>(
    'select digest, subject, text from intake.disclosure where stream = $1 and digest = any($2)',
    [input.stream, input.act.texts],
  );
  return rows.map((row) => ({ ...row, class: 'evidence', name: nameIn(row.text) }));
}

/** The last part of the name that is hashed with a disclosure: `text` for what a person wrote. */
const nameIn = (text: string): string => (JSON.parse(text) as [string, string])[1].split('/').at(-1)!;

/** Inserts event and disclosures, and takes the texts out of the intake. */
export async function insertEvent(
  sql: Sql,
  { event, text, hash, disclosures, taken }: Sealing,
): Promise<void> {
  const government = governmentOf(event.stream);
  const actorPerson = 'person' in event.actor ? event.actor.person : null;
  await sql.later(
    `insert into record.event (stream, seq, hash, text, prev, at, move, move_id, request, outcome, actor_person,
       law, policy, government) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      event.stream,
      event.seq,
      hash,
      text,
      event.prev,
      event.at,
      event.move,
      event.moveId,
      event.request,
      event.outcome,
      actorPerson,
      event.law,
      event.policy,
      government,
    ],
  );
  await sql.later(
    `insert into record.disclosure (stream, seq, digest, class, subject, name, text, government)
     select $1, $2, d.digest, d.class, d.subject, d.name, d.text, $4
     from jsonb_to_recordset($3::jsonb) as d (digest text, class text, subject text, name text, text text)`,
    [event.stream, event.seq, JSON.stringify(disclosures), government],
  );
  if (taken.length === 0) return;
  await sql.later('delete from intake.disclosure where stream = $1 and digest = any($2)', [
    event.stream,
    taken,
  ]);
}
