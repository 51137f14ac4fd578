import { createHash } from 'node:crypto';
import { canonical } from '../domain/kernel/hash.js';
import type { Sql } from '../persistence/sql/scope.js';
import { isSignedBy, keyIdOf, type SigningKey } from './signing-key.js';

/** A public key of the api, as the owner has stored it. */
export interface StoredKey {
  /** From 1, without gaps. */
  readonly number: number;
  /** 32 bytes in hex. */
  readonly publicKey: string;
  /** Number of the transaction from which on it may have signed; see `record.event.xid`. */
  readonly since: string;
  /** SHA-256, hex, over the number, the key, `since` and the fingerprint before: whoever knows it knows all of them. */
  readonly fingerprint: string;
  /** Of the fingerprint, by the key before, the first by itself; base64. */
  readonly signature: string;
}

/** Keys that may sign at a time: the last, and the one before, while processes are given the new one. */
const USABLE = 2;

/** What is hashed before a key's statement. */
const PREFIX = 'isen-mulang/signing-key/1\n';

/** Every key, in order. What reads it in a transaction holds off whoever would store a key until it ends. */
export function readSigningKeys(sql: Sql): Promise<StoredKey[]> {
  return sql<StoredKey>(
    `select number, public_key as "publicKey", since::text as since, fingerprint, signature
     from record.signing_key order by number`,
  );
}

/** Those of the keys that may have signed an act of the transaction of this number; of an act to come without one. */
export function usableKeys(keys: readonly StoredKey[], xid?: string): readonly StoredKey[] {
  const stored = xid === undefined ? keys : keys.filter(({ since }) => BigInt(since) < BigInt(xid));
  return stored.slice(-USABLE);
}

const fingerprintOf = (
  { number, publicKey, since }: Pick<StoredKey, 'number' | 'publicKey' | 'since'>,
  before: string | null,
): string =>
  createHash('sha256')
    .update(PREFIX + canonical([number, publicKey, since, before]))
    .digest('hex');

/** Why a key is none of ours, given the one before it; null when it is. */
export function faultOfKey(key: StoredKey, before: StoredKey | undefined): string | null {
  if (key.number !== (before?.number ?? 0) + 1) return 'does not follow the one before';
  if (BigInt(key.since) <= BigInt(before?.since ?? 0)) return 'is not younger than the one before';
  if (fingerprintOf(key, before?.fingerprint ?? null) !== key.fingerprint) return 'has another fingerprint';
  const signer = before ?? key;
  return isSignedBy(signer.publicKey, key.fingerprint, key.signature)
    ? null
    : 'is not signed by the one before';
}

/** A key is already stored, or there is none that could sign the next. */
class KeyOrder extends Error {
  override readonly name = 'KeyOrder';
}

/**
 * Stores the first key, or the next, signed by the last. Waits until every transaction that has looked for keys has
 * ended, and holds off others meanwhile: an act of a lower transaction number was sealed without knowing this key, and
 * every other knows it.
 * @param signer the last key, or of the first key the key itself
 * @throws KeyOrder
 */
export async function storeSigningKey(sql: Sql, next: SigningKey, signer: SigningKey): Promise<StoredKey> {
  await sql('lock table record.signing_key in access exclusive mode');
  const keys = await readSigningKeys(sql);
  const publicKey = next.publicKey.toString('hex');
  if (keys.some((one) => one.publicKey === publicKey)) throw new KeyOrder('this key is stored already');
  const before = keys.at(-1);
  const last = before ? keyIdOf(Buffer.from(before.publicKey, 'hex')) : next.id;
  if (signer.id !== last)
    throw new KeyOrder(before ? 'the last key must sign the next' : 'there is no key yet');
  const [row] = await sql<{ since: string }>('select record.numbered(pg_current_xact_id())::text as since');
  const key = {
    number: (before?.number ?? 0) + 1,
    publicKey,
    since: row!.since,
  };
  const fingerprint = fingerprintOf(key, before?.fingerprint ?? null);
  const stored = { ...key, fingerprint, signature: signer.sign(fingerprint) };
  await sql(
    `insert into record.signing_key (number, public_key, since, fingerprint, signature)
     values ($1, $2, $3::xid8, $4, $5)`,
    [stored.number, stored.publicKey, stored.since, stored.fingerprint, stored.signature],
  );
  return stored;
}
