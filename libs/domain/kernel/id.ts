import { hashOf } from './hash.js';
import type { Json } from './json.js';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The id of a thing that a repeated request must not create twice: the first 128 bits of SHA-256 over the
 * canonical array of kind and parts, as 26 characters of Crockford base32 (record-format 1).
 */
export function derivedId(kind: string, ...parts: readonly Json[]): string {
  let rest = BigInt(`0x${hashOf([kind, ...parts]).slice(0, 32)}`);
  let id = '';
  for (let i = 0; i < 26; i++, rest >>= 5n) id = CROCKFORD[Number(rest & 31n)] + id;
  return id;
}

/** The stream of a person's case in a cycle. */
export function caseStream(cycle: string, person: string): string {
  return `case/${governmentOf(cycle)}/${derivedId('case', cycle, person)}`;
}

/** Whether a text is the id of a stream that a workflow lives for. */
export const isStreamId = (text: string): boolean =>
  /^[a-zA-Z]{1,40}\/[\w.-]{1,20}\/[0-9A-HJKMNP-TV-Z]{26}$/.test(text);

/** The government code in a stream id `<kind>/<government>/<id>`. */
export function governmentOf(stream: string): string {
  return stream.split('/')[1] ?? '';
}
