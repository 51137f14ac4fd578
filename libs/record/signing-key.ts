import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 key in PKCS 8 and in SPKI (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

/** SHA-256 of a public key's 32 bytes, hex: what signed texts name it by. */
export const keyIdOf = (publicKey: Buffer): string => createHash('sha256').update(publicKey).digest('hex');

/** The key by which the api says that an act came through it, Ed25519. */
export class SigningKey {
  readonly id: string;
  /** 32 bytes. */
  readonly publicKey: Buffer;
  private readonly key: KeyObject;

  /** @param seed 32 bytes in base64 */
  constructor(seed: string) {
    const bytes = Buffer.from(seed, 'base64');
    if (bytes.length !== KEY_BYTES) throw new Error('ACT_SIGNING_KEY must be 32 bytes in base64');
    this.key = createPrivateKey({ key: Buffer.concat([PKCS8, bytes]), format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(this.key).export({ format: 'der', type: 'spki' });
    this.publicKey = spki.subarray(-KEY_BYTES);
    this.id = keyIdOf(this.publicKey);
  }

  /** @returns the signature over the text's UTF-8 bytes, in base64 */
  sign(text: string): string {
    return sign(null, Buffer.from(text), this.key).toString('base64');
  }
}

/** Public keys in the form that verifying takes; making it anew costs more than verifying. */
const known = new Map<string, KeyObject>();
const KNOWN_MAX = 100;

/** @param publicKey 32 bytes in hex @param signature in base64 */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const key = known.get(publicKey) ?? madeOf(publicKey);
  return key !== null && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}

function madeOf(publicKey: string): KeyObject | null {
  const bytes = Buffer.from(publicKey, 'hex');
  if (bytes.length !== KEY_BYTES) return null;
  const key = createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });
  if (known.size < KNOWN_MAX) known.set(publicKey, key);
  return key;
}
