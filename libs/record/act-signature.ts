import { canonical } from '../domain/kernel/hash.js';
import type { DoorSignature } from '../domain/kernel/sealed.js';
import { actIn, actText, type ActAsSigned } from './format/act-text.js';
import { isSignedBy, keyIdOf } from './signing-key.js';
import type { StoredKey } from './signing-keys.js';

/** What is known of an act beside its signature; a field that is absent is not compared. */
export type ExpectedAct = Partial<Omit<ActAsSigned, 'key' | 'iat' | 'acr' | 'authTime' | 'token'>>;

/** How long a signed act may be under way until it is decided, in seconds; whoever waited longer is asked again. */
const UNDER_WAY_MAX = 86_400;

/**
 * Why a signature is not the door's word for an act.
 * @param at when the act was decided, ISO instant: one that was held back for longer than a day is not taken any more
 * @returns the field that was signed otherwise, `text`, `iat`, `key` or `signature`; null when it is
 */
export function faultIn(
  { text, signature }: Pick<DoorSignature, 'text' | 'signature'>,
  expected: ExpectedAct,
  at: string,
  keys: readonly StoredKey[],
): string | null {
  const act = actIn(text);
  if (!act) return 'text';
  if (Math.abs(Date.parse(at) / 1000 - act.iat) > UNDER_WAY_MAX) return 'iat';
  if (actText({ ...act, ...expected }) !== text) return fieldOtherwise(act, expected) ?? 'text';
  const key = keys.find(({ publicKey }) => keyIdOf(Buffer.from(publicKey, 'hex')) === act.key);
  if (!key) return 'key';
  return isSignedBy(key.publicKey, text, signature) ? null : 'signature';
}

const fieldOtherwise = (act: ActAsSigned, expected: ExpectedAct): string | undefined =>
  Object.entries(expected).find(
    ([field, value]) => canonical(act[field as keyof ActAsSigned]) !== canonical(value),
  )?.[0];
