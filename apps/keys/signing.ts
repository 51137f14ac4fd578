import type { Sql } from '../../libs/persistence/sql/scope.js';
import { keyTexts } from '../../libs/record/key-wrapper.js';
import { SigningKey } from '../../libs/record/signing-key.js';
import { readSigningKeys, storeSigningKey } from '../../libs/record/signing-keys.js';

/** Stores the first key: from now on every act of a person must be signed. @throws KeyOrder when there is one */
export async function signInit(sql: Sql, given: string): Promise<void> {
  const [first] = heldIn(given, 1);
  await storeSigningKey(sql, first!, first!);
}

/** Stores the next key, signed by the one before. @throws KeyOrder when that is not the last of the record */
export async function signNext(sql: Sql, given: string): Promise<void> {
  const [last, next] = heldIn(given, 2);
  await storeSigningKey(sql, next!, last!);
}

/** What there is to say of each key, the first by the fingerprint that replay is given to trust. */
export async function listSigningKeys(sql: Sql): Promise<readonly string[]> {
  const keys = await readSigningKeys(sql);
  if (keys.length === 0) return ['Acts are not signed: no key is stored.'];
  return keys.map(({ number, fingerprint }) =>
    number === 1
      ? `Acts are signed since key 1, ${fingerprint}: npm run replay -- --all --trust ${fingerprint}`
      : `Signing key ${number}, ${fingerprint}.`,
  );
}

function heldIn(given: string, count: number): readonly SigningKey[] {
  const seeds = given === '' ? [] : keyTexts(given);
  if (seeds.length === count) return seeds.map((seed) => new SigningKey(seed));
  throw new Error(`ACT_SIGNING_KEY must hold ${count === 1 ? 'one key' : 'the last key and the next'}`);
}
