import { isPerson } from '../domain/kernel/actor.js';
import type { RecordInput } from '../domain/kernel/sealed.js';
import type { Sql } from '../persistence/sql/scope.js';
import { faultIn } from './act-signature.js';
import { argumentsOf } from './sealing.js';
import { readSigningKeys, usableKeys } from './signing-keys.js';

/** A person's act does not carry the door's word for it. */
export class SignatureMissing extends Error {
  /** @param fault what was signed otherwise; never a value */
  constructor(stream: string, fault: string) {
    super(`an act of ${stream} is not signed by the door: ${fault}`);
    this.name = 'SignatureMissing';
  }
}

/**
 * From the first key on every act of a person must be signed by the door, as it is about to be sealed.
 * @throws SignatureMissing
 */
export async function requireSignature(sql: Sql, input: RecordInput): Promise<void> {
  if (!isPerson(input.act.actor)) return;
  const keys = usableKeys(await readSigningKeys(sql));
  if (keys.length === 0) return;
  const { stream, seq, at, act, policy } = input;
  const { move, moveId, request, actor, texts, subject, signed } = act;
  if (!signed) throw new SignatureMissing(stream, 'nothing');
  const argumentsDigest = argumentsOf(act).digest;
  const expected = { stream, move, moveId, request, actor, argumentsDigest, texts, subject };
  const fault = faultIn(signed, seq === 1 ? { ...expected, policy } : expected, at, keys);
  if (fault !== null) throw new SignatureMissing(stream, fault);
}
