import { governmentOf } from '../domain/kernel/id.js';
import type { RecordAnswer, RecordInput, SealedAct } from '../domain/kernel/sealed.js';
import { projectAct } from '../persistence/projections.js';
import type { Sql } from '../persistence/sql/scope.js';
import { actsFrom, findActAt } from './acts.js';
import { insertDeliveries, requireTrueSettlement } from './deliveries.js';
import type { Disclosure } from './disclose.js';
import { NO_EVENT } from './format/event.js';
import { staleFacts } from './freshness.js';
import { reserveAll } from './reservations.js';
import { insertEvent, sealing, textsOf } from './sealing.js';
import { requireSignature } from './signed.js';

/** The record's chain doesn't continue where the stream believes it does: somebody changed the record. */
export class RecordBroken extends Error {
  constructor(stream: string, seq: number) {
    super(`the record of ${stream} is broken before act ${seq}`);
    this.name = 'RecordBroken';
  }
}

/**
 * Seals one act in the caller's transaction: event, disclosures, deliveries and read rows together, or
 * nothing. An act that is already sealed is answered, not sealed again (record-format 6).
 * @throws RecordBroken when `prev` is not the hash of the act before; SettlementFalse; SignatureMissing
 */
export async function recordStep(sql: Sql, input: RecordInput): Promise<RecordAnswer> {
  // Asked together, because in most cases nothing is held and all of it is needed.
  const [held, facts, texts] = await Promise.all([
    heldBy(sql, input),
    staleFacts(sql, input),
    textsOf(sql, input),
    requireTrueSettlement(sql, input),
    requireSignature(sql, input),
  ]);
  const known = held.find((place) => place.moveId === input.act.moveId);
  if (known && known.seq < input.seq)
    return { kind: 'found', act: await actAt(sql, input.stream, known.seq) };
  if (held.some(({ seq }) => seq >= input.seq))
    return { kind: 'behind', acts: await actsFrom(sql, input.stream, input.seq) };
  const before = held.find(({ seq }) => seq === input.seq - 1)?.hash ?? NO_EVENT;
  if (before !== input.prev) throw new RecordBroken(input.stream, input.seq);
  return facts.length > 0 ? { kind: 'stale', facts } : sealFresh(sql, input, texts);
}

interface Place {
  readonly seq: number;
  readonly hash: string;
  readonly moveId: string;
}

/** The act before, every act from the number asked for, and the one that already has this move id. */
function heldBy(sql: Sql, { stream, seq, act }: RecordInput): Promise<Place[]> {
  return sql<Place>(
    `select seq, hash, move_id as "moveId" from record.event where stream = $1 and seq >= $2
     union all
     select seq, hash, move_id from record.event where stream = $1 and move_id = $3 and seq < $2`,
    [stream, seq - 1, act.moveId],
  );
}

async function actAt(sql: Sql, stream: string, seq: number): Promise<SealedAct> {
  const act = await findActAt(sql, stream, seq);
  if (!act) throw new RecordBroken(stream, seq + 1);
  return act;
}

async function sealFresh(sql: Sql, input: RecordInput, texts: readonly Disclosure[]): Promise<RecordAnswer> {
  const taken = await reserveAll(sql, input);
  if (taken) return { kind: 'taken', ...taken };
  const sealed = sealing(input, texts);
  await insertEvent(sql, sealed);
  await insertDeliveries(sql, input, governmentOf(input.stream));
  await projectAct(sql.later, 'view', projected(sealed.act, input), sealed.act.story);
  return { kind: 'sealed', act: sealed.act };
}

function projected(act: SealedAct, input: RecordInput) {
  const { stream, seq, hash, at, move, policy, story } = act;
  const actorPerson = 'person' in input.act.actor ? input.act.actor.person : null;
  return { stream, seq, hash, at, move, actorPerson, policy, stage: story.stage };
}
