import { canonical, sha256Hex } from '../../domain/kernel/hash.js';
import type { Json } from '../../domain/kernel/json.js';

/** What is hashed before a disclosure's text. */
export const DISCLOSURE_PREFIX = 'isen-mulang/disclosure/1\n';

/**
 * The text of a disclosure, in the manner of SD-JWT (RFC 9901): the canonical array [salt, name, value].
 * @param salt 128 random bits as 32 hex digits, made in an activity or the API and never in a workflow
 */
export const disclosureText = (salt: string, name: string, value: Json): string =>
  canonical([salt, name, value]);

/** SHA-256 of a disclosure's text, hex: what the event carries in its place. */
export const disclosureDigest = (text: string): string => sha256Hex(DISCLOSURE_PREFIX + text);
