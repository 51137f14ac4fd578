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
  const escaped = encodeURIComponent(text);
  const bytes: number[] = [];
  for (let i = 0; i < escaped.length; i++) {
    const percent = escaped[i] === '%';
    bytes.push(percent ? parseInt(escaped.slice(i + 1, i + 3), 16) : escaped.charCodeAt(i));
    if (percent) i += 2;
  }
  return Uint8Array.from(bytes);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
