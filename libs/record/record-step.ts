import { actsFrom } from './acts.js';
import { claimAll } from './claims.js';
import { governmentOf } from '../domain/kernel/id.js';
import { insertDeliveries } from './deliveries.js';
import { insertEvent, sealing } from './sealing.js';
import { NO_EVENT } from './format/event.js';
import { projectAct } from '../persistence/projections.js';
import { staleFacts } from './freshness.js';
import type { RecordAnswer, RecordInput, SealedAct } from '../domain/kernel/sealed.js';
import type { Sql } from '../persistence/scope.js';

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
 * @throws RecordBroken when `prev` is not the hash of the act before
 */
export async function recordStep(sql: Sql, input: RecordInput): Promise<RecordAnswer> {
  const held = await heldBy(sql, input);
  const known = held.find((act) => act.moveId === input.act.moveId);
  if (known && known.seq < input.seq) return { kind: 'sealed', act: known };
  const ahead = held.filter((act) => act.seq >= input.seq);
  if (ahead.length > 0) return { kind: 'behind', acts: ahead };
  const before = held.find((act) => act.seq === input.seq - 1)?.hash ?? NO_EVENT;
  if (before !== input.prev) throw new RecordBroken(input.stream, input.seq);
  return sealFresh(sql, input);
}

/** The act before, every act from the number asked for, and the one that already has this move id. */
async function heldBy(sql: Sql, input: RecordInput): Promise<SealedAct[]> {
  const [known] = await sql<{ seq: number }>(
    'select least(min(seq), $3::int) as seq from record.event where stream = $1 and move_id = $2',
    [input.stream, input.act.moveId, input.seq - 1],
  );
  return actsFrom(sql, input.stream, known?.seq ?? input.seq - 1);
}

async function sealFresh(sql: Sql, input: RecordInput): Promise<RecordAnswer> {
  const facts = await staleFacts(sql, input);
  if (facts.length > 0) return { kind: 'stale', facts };
  const taken = await claimAll(sql, input);
  if (taken) return { kind: 'taken', ...taken };
  const sealed = await sealing(sql, input);
  await insertEvent(sql, sealed);
  await insertDeliveries(sql, input, governmentOf(input.stream));
  await projectAct(sql, 'view', projected(sealed.act, input), sealed.act.story);
  return { kind: 'sealed', act: sealed.act };
}

function projected(act: SealedAct, input: RecordInput) {
  const { stream, seq, hash, at, move, policy, story } = act;
  const actorPerson = 'person' in input.act.actor ? input.act.actor.person : null;
  return { stream, seq, hash, at, move, actorPerson, policy, stage: story.stage };
}
