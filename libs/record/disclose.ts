import { randomBytes } from 'node:crypto';
import type { Json } from '../domain/kernel/json.js';
import { disclosureDigest, disclosureText } from './format/disclosure.js';

export type DisclosureClass = 'story' | 'evidence';

/** A value sealed apart from its event: what stands in `record.disclosure` and `intake.disclosure`. */
export interface Disclosure {
  readonly digest: string;
  readonly class: DisclosureClass;
  readonly subject: string | null;
  readonly name: string;
  readonly text: string;
}

/**
 * Seals a value under fresh salt. Class and subject are part of the hashed name, `<class>/<subject or ->/<name>`,
 * so that no column beside the text can be changed unseen.
 * @param salt 32 hex digits, of a value that was salted elsewhere
 */
export function disclose(
  kind: DisclosureClass,
  subject: string | null,
  name: string,
  value: Json,
  salt = freshSalt(),
): Disclosure {
  const full = `${kind}/${subject ?? '-'}/${name}`;
  const text = disclosureText(salt, full, value);
  return { digest: disclosureDigest(text), class: kind, subject, name, text };
}

/** 128 random bits as 32 hex digits. */
export const freshSalt = (): string => randomBytes(16).toString('hex');
