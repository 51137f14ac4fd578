import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataConverter, PayloadCodec } from '@temporalio/common';

/** How payloads and failures travel in every process: encoded by the codec, failures' texts included. */
export function dataConverterWith(codec: PayloadCodec): DataConverter {
  // Compiled or, in tests, as it is written: Temporal loads this file by its path.
  const file = `../failure-converter${extname(import.meta.url)}`;
  return { payloadCodecs: [codec], failureConverterPath: fileURLToPath(new URL(file, import.meta.url)) };
}
