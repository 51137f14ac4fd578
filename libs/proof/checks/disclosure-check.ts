import { governmentOf } from '../../domain/kernel/id.js';
import { DISCLOSURE_PREFIX } from '../../record/format/disclosure.js';
import type { SealedEvent } from '../../record/format/event.js';
import { unlike, type Report, type Sha256 } from './difference.js';
import type { DisclosureRow, EventRow } from './walked-act.js';

/**
 * Checks that an event's digests and its disclosures are the same set, and that each disclosure's columns
 * say what its text says.
 * @param erased digests that an erasure names; only evidence can be erased
 * @returns how many disclosures are missing because they were erased
 */
export function checkDisclosures(
  row: EventRow,
  event: SealedEvent,
  disclosures: readonly DisclosureRow[],
  erased: ReadonlySet<string>,
  sha256: Sha256,
  report: Report,
): number {
  const { stream, seq } = row;
  const differs = (field: string, what: string) => report({ stream, seq, field, what });
  const present = new Set(disclosures.map(({ digest }) => digest));
  const missing = event.sealed.filter((digest) => !present.has(digest));
  for (const digest of missing) if (!erased.has(digest)) differs('disclosure', `${digest} is missing`);
  if (isUnsorted(event.sealed)) differs('event.sealed', 'is not sorted or names a digest twice');
  const sealed = new Set(event.sealed);
  for (const one of disclosures) {
    if (!sealed.has(one.digest)) differs(fieldOf(one), `${one.digest} is not sealed in the event`);
    checkOne(one, sha256, differs);
  }
  const stories = disclosures.filter((one) => one.class === 'story').length;
  if (stories !== 1) differs('disclosure.story', unlike(1, stories));
  return missing.filter((digest) => erased.has(digest)).length;
}

const isUnsorted = (digests: readonly string[]): boolean =>
  digests.some((digest, index) => index > 0 && digest <= (digests[index - 1] as string));

type Differs = (field: string, what: string) => void;

function checkOne(one: DisclosureRow, sha256: Sha256, differs: Differs): void {
  const digest = sha256(DISCLOSURE_PREFIX + one.text);
  if (digest !== one.digest)
    differs(fieldOf(one), `the text hashes to ${digest}, the row says ${one.digest}`);
  const government = governmentOf(one.stream);
  if (one.government !== government)
    differs(`${fieldOf(one)}.government`, unlike(government, one.government));
  const full = nameIn(one.text);
  if (full === null) return differs(fieldOf(one), 'the text is no array of salt, name and value');
  const found = `${one.class}/${one.subject ?? '-'}/${one.name}`;
  if (full !== found)
    differs(`${fieldOf(one)}.name`, `class, subject and name say ${found}, the text says ${full}`);
}

/** `<class>/<subject or ->/<name>` as it is hashed with the value. */
function nameIn(text: string): string | null {
  try {
    const parts = JSON.parse(text) as unknown;
    return Array.isArray(parts) && parts.length === 3 && typeof parts[1] === 'string' ? parts[1] : null;
  } catch {
    return null;
  }
}

const fieldOf = ({ name }: DisclosureRow): string => `disclosure.${name}`;

/** Rows that stand beside no event: what a deleted event leaves behind. One difference per act. */
export function checkStrays(
  rows: readonly { stream: string; seq: number }[],
  table: string,
  report: Report,
): void {
  const acts = new Map(rows.map(({ stream, seq }) => [`${stream} ${seq}`, { stream, seq }]));
  for (const { stream, seq } of acts.values()) {
    report({ stream, seq, field: 'event', what: `is missing, ${table} still names it` });
  }
}
