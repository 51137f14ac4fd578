import { createHash } from 'node:crypto';
import type { Bytes } from './bytes.js';

/** The SHA-256 of a file's bytes, hex. */
export async function hashOfBytes(file: Bytes): Promise<string> {
  const digest = createHash('sha256');
  for await (const piece of file.stream()) digest.update(piece);
  return digest.digest('hex');
}
