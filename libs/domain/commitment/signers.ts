import type { TalentCaseRow } from '../facts/case-row.js';
import type { Holder } from '../reference/office.js';
import type { Servant } from '../reference/servant.js';
import { CAPACITIES, type Capacity, type Signer } from './signing.event.js';

/** What the document's parties are read from: the case, who is in office, and the talent's data of today. */
export interface Known {
  readonly row: TalentCaseRow;
  readonly officials: readonly Holder[];
  readonly servant: Servant | null;
}
type Parties = { readonly [capacity in Capacity]: string | null };

/**
 * Who signs in which capacity; null where nobody is known. The supervisor is the one of today: since the
 * nomination a talent may have been placed under another, or the data may have been completed.
 */
export function partiesOf({ row, officials, servant }: Known): Parties {
  const authority = officials.find((one) => one.role === 'appointingAuthority');
  return {
    talent: row.person,
    supervisor: servant?.supervisor ?? row.supervisor,
    appointingAuthority: authority?.person ?? null,
  };
}

/** The signers in order: talent, direct supervisor, PPK. A person in two capacities signs once, in the first. */
export function signersOf(known: Known): readonly Signer[] {
  const parties = partiesOf(known);
  const persons = [...new Set(CAPACITIES.flatMap((capacity) => parties[capacity] ?? []))];
  const held = (person: string) => CAPACITIES.filter((capacity) => parties[capacity] === person);
  return persons.map((person) => ({ person, capacities: held(person) }));
}
