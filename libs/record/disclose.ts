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
 */
export function disclose(
  kind: DisclosureClass,
  subject: string | null,
  name: string,
  value: Json,
): Disclosure {
  const full = `${kind}/${subject ?? '-'}/${name}`;
  const text = disclosureText(randomBytes(16).toString('hex'), full, value);
  return { digest: disclosureDigest(text), class: kind, subject, name, text };
}
