import type { DataConverter, PayloadCodec } from '@temporalio/common';
import { fileURLToPath } from 'node:url';

/** How payloads and failures travel in every process: encoded by the codec, failures' texts included. */
export function dataConverterWith(codec: PayloadCodec): DataConverter {
  return {
    payloadCodecs: [codec],
    failureConverterPath: fileURLToPath(new URL('../failure-converter.js', import.meta.url)),
  };
}
