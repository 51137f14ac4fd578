import { canonical } from '../domain/kernel/hash.js';
import type { DoorSignature } from '../domain/kernel/sealed.js';
import { actIn, actText, type ActAsSigned } from './format/act-text.js';
import { isSignedBy, keyIdOf } from './signing-key.js';
import type { StoredKey } from './signing-keys.js';

/** What is known of an act beside its signature; a field that is absent is not compared. */
export type ExpectedAct = Partial<Omit<ActAsSigned, 'key' | 'iat' | 'acr' | 'authTime' | 'token'>>;

/**
 * Why a signature is not the door's word for an act.
 * @returns the field that was signed otherwise, `text`, `key` or `signature`; null when it is
 */
export function faultIn(
  { text, signature }: Pick<DoorSignature, 'text' | 'signature'>,
  expected: ExpectedAct,
  keys: readonly StoredKey[],
): string | null {
  const act = actIn(text);
  if (!act) return 'text';
  if (actText({ ...act, ...expected }) !== text) return fieldOtherwise(act, expected) ?? 'text';
  const key = keys.find(({ publicKey }) => keyIdOf(Buffer.from(publicKey, 'hex')) === act.key);
  if (!key) return 'key';
  return isSignedBy(key.publicKey, text, signature) ? null : 'signature';
}

const fieldOtherwise = (act: ActAsSigned, expected: ExpectedAct): string | undefined =>
  Object.entries(expected).find(
    ([field, value]) => canonical(act[field as keyof ActAsSigned]) !== canonical(value),
  )?.[0];
