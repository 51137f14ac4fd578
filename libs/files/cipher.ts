import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** How much longer a sealed piece is than what it seals. */
export const SEAL_BYTES = IV_BYTES + TAG_BYTES;

/** AES-256-GCM under fresh randomness; `about` says what the piece is, and must be said again to open it. */
export function sealPiece(key: Buffer, about: string, bytes: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
  return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when key, piece or what it is said to be is another one */
export function openPiece(key: Buffer, about: string, sealed: Buffer): Buffer {
  const iv = sealed.subarray(0, IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
}

/** The key that wraps the keys of files: made from the key-encryption key, and good for nothing else. */
export const wrappingKey = (kek: string): Buffer =>
  createHmac('sha256', Buffer.from(kek, 'base64')).update('isen-mulang/files/1').digest();
