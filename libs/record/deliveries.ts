import { SETTLE } from '../domain/kernel/decide.js';
import { canonical } from '../domain/kernel/hash.js';
import type { RecordInput } from '../domain/kernel/sealed.js';
import { expand } from '../persistence/cycle/receivers.js';
import type { Sql } from '../persistence/sql/scope.js';

/** One row per receiver, due until its outcome stands beside it. */
export async function insertDeliveries(sql: Sql, input: RecordInput, government: string): Promise<void> {
  for (const delivery of input.story.deliveries) {
    const receivers = await expand(sql, delivery.to, { stream: input.stream, policy: input.policy });
    await sql.later(
      `insert into record.delivery (stream, seq, receiver, phase, move, arguments, government)
       select $1, $2, r.stream, 'due', $3, r.arguments, $4
       from jsonb_to_recordset($5::jsonb) as r (stream text, arguments jsonb)`,
      [input.stream, input.seq, delivery.move, government, JSON.stringify(receivers)],
    );
  }
}

export interface DueDelivery {
  readonly receiver: string;
  readonly move: string;
  readonly arguments: { readonly [key: string]: string };
}

/**
 * Deliveries of an act whose outcome is not known yet, a batch of them at random, so that
 * receivers that are slow hold up nobody else.
 */
export function dueDeliveries(sql: Sql, stream: string, seq: number, limit: number): Promise<DueDelivery[]> {
  return sql<DueDelivery>(
    `select d.receiver, d.move, d.arguments from record.delivery d
     where d.stream = $1 and d.seq = $2 and d.phase = 'due' and not exists (
       select from record.delivery o where o.stream = d.stream and o.seq = d.seq and o.receiver = d.receiver
         and o.phase <> 'due')
     order by random() limit $3`,
    [stream, seq, limit],
  );
}

export type DeliveryOutcome = 'sealed' | 'refused' | 'undeliverable';

/** Notes how deliveries ended; noting the same outcome twice changes nothing. */
export async function noteOutcomes(
  sql: Sql,
  stream: string,
  seq: number,
  outcomes: readonly { receiver: string; outcome: DeliveryOutcome }[],
): Promise<void> {
  await sql(
    `insert into record.delivery (stream, seq, receiver, phase, move, government)
     select d.stream, d.seq, d.receiver, o.outcome, d.move, d.government
     from jsonb_to_recordset($3::jsonb) as o (receiver text, outcome text)
     join record.delivery d on d.stream = $1 and d.seq = $2 and d.receiver = o.receiver and d.phase = 'due'
     on conflict do nothing`,
    [stream, seq, JSON.stringify(outcomes)],
  );
}

/** How the deliveries of an act ended: how many were sealed, and which receivers refused or are closed. */
export async function outcomesOf(sql: Sql, stream: string, seq: number) {
  const rows = await sql<{ receiver: string; phase: string }>(
    `select receiver, phase from record.delivery where stream = $1 and seq = $2 and phase <> 'due' order by receiver`,
    [stream, seq],
  );
  const ended = (phase: DeliveryOutcome) =>
    rows.filter((row) => row.phase === phase).map((row) => row.receiver);
  return { sealed: ended('sealed').length, refused: ended('refused'), undeliverable: ended('undeliverable') };
}

/** A settlement says of its deliveries what nobody has noted. */
export class SettlementFalse extends Error {
  constructor(stream: string, seq: number) {
    super(`the deliveries of ${stream} ${seq} ended otherwise`);
    this.name = 'SettlementFalse';
  }
}

/** @throws SettlementFalse when an act settles deliveries otherwise than they ended */
export async function requireTrueSettlement(sql: Sql, { stream, act }: RecordInput): Promise<void> {
  if (act.move !== SETTLE) return;
  const { seq, ...said } = act.arguments;
  const ended = await outcomesOf(sql, stream, Number(seq));
  if (canonical(said) !== canonical(ended)) throw new SettlementFalse(stream, Number(seq));
}
