import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/**
 * Whoever wraps the keys of streams: a key at hand, or a service that never gives its key away. `context` is bound to what
 * is wrapped, so that it cannot be passed off as another stream's.
 */
export interface KeyWrapper {
  /** Fingerprint, which says nothing of the key. */
  readonly id: string;
  wrap(key: Buffer, context: string): Promise<Buffer>;
  /** @throws Error when it was wrapped by another key, for another context, or changed since */
  unwrap(wrapped: Buffer, context: string): Promise<Buffer>;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** A key at hand, AES-256-GCM. */
export class LocalKey implements KeyWrapper {
  readonly id: string;
  private readonly key: KeyObject;

  /** @param bytes 32 of them */
  constructor(bytes: Buffer) {
    if (bytes.length !== KEY_BYTES) throw new Error('RECORD_KEK must be 32 bytes in base64');
    this.key = createSecretKey(bytes);
    this.id = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  }

  async wrap(key: Buffer, context: string): Promise<Buffer> {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(context));
    return Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  }

  async unwrap(wrapped: Buffer, context: string): Promise<Buffer> {
    const decipher = createDecipheriv('aes-256-gcm', this.key, wrapped.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(context)).setAuthTag(wrapped.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(wrapped.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  }
}

/** @param text one key, or while keys are exchanged several, each 32 bytes in base64, with commas between */
export const localKeys = (text: string): readonly KeyWrapper[] =>
  keyTexts(text).map((one) => new LocalKey(Buffer.from(one, 'base64')));

/** The keys of a setting, each in base64. */
export const keyTexts = (text: string): readonly string[] => text.split(',').map((one) => one.trim());
