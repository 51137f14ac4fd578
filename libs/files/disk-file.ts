import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Bytes } from './bytes.js';

/** A file that lies on a disk in the clear, such as one that an operator names; null when there is none. */
export async function diskFile(path: string): Promise<Bytes | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  const { size } = found;
  return {
    size,
    stream: (start = 0, end = size) =>
      end > start ? (createReadStream(path, { start, end: end - 1 }) as AsyncIterable<Buffer>) : nothing(),
  };
}

async function* nothing(): AsyncGenerator<Buffer> {
  // An empty stretch has no last byte, which a stream of a file wants to be told.
}
