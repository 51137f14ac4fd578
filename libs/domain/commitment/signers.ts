import type { TalentCaseRow } from '../case/case-row.js';
import { CAPACITIES, type Capacity, type Signer } from './signing.event.js';

export interface Official {
  readonly standing: string;
  readonly person: string;
  readonly role: string;
}

/** Who signs in which capacity; null where nobody is known. */
export function partiesOf(
  row: TalentCaseRow,
  officials: readonly Official[],
): { readonly [capacity in Capacity]: string | null } {
  const authority = officials.find((one) => one.role === 'appointingAuthority');
  return { talent: row.person, supervisor: row.supervisor, appointingAuthority: authority?.person ?? null };
}

/** The signers in order: talent, direct supervisor, PPK. A person in two capacities signs once, in the first. */
export function signersOf(row: TalentCaseRow, officials: readonly Official[]): readonly Signer[] {
  const parties = partiesOf(row, officials);
  const persons = [...new Set(CAPACITIES.flatMap((capacity) => parties[capacity] ?? []))];
  const held = (person: string) => CAPACITIES.filter((capacity) => parties[capacity] === person);
  return persons.map((person) => ({ person, capacities: held(person) }));
}
