import { sha256 } from '@noble/hashes/sha2.js';
import canonicalize from 'canonicalize';

/**
 * Canonical JSON text (RFC 8785) of a value.
 * @throws Error when the value holds NaN, Infinity, a lone surrogate or nothing JSON can say.
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('value has no JSON form');
  return text;
}

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  return hex(sha256(utf8(text)));
}

/** SHA-256 of the canonical JSON of a value: how a state, a policy version and a document are named. */
export function hashOf(value: unknown): string {
  return sha256Hex(canonical(value));
}

/** UTF-8 without TextEncoder, because the re-execution context has no platform at all. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code < 0x80) bytes[end++] = code;
    else end = putWide(bytes, end, code);
    if (code > 0xffff) i++;
  }
  return bytes.subarray(0, end);
}

/** First byte of a code point that takes so many more. */
const LEAD = [0, 0xc0, 0xe0, 0xf0] as const;

/** @throws Error for half a surrogate pair, which has no UTF-8 */
function putWide(bytes: Uint8Array, start: number, code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) throw new Error('half a surrogate pair has no UTF-8');
  const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  bytes[start] = LEAD[more] | (code >> (6 * more));
  for (let left = more - 1; left >= 0; left--)
    bytes[start + more - left] = 0x80 | ((code >> (6 * left)) & 0x3f);
  return start + more + 1;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
