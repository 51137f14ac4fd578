/** Why somebody must not decide about a talent. */
export type Tie = 'talent' | 'nominator' | 'supervisor' | 'declared';

/** Who stands close to a case; a case row and a case's state both fit. */
export type Parties = {
  readonly person: string;
  readonly nominator: string | null;
  readonly supervisor: string | null;
  readonly ties: readonly string[];
};

/** Everybody tied to a case, with the reason; a person may appear more than once. */
function tiesOf(parties: Parties): readonly { readonly person: string; readonly tie: Tie }[] {
  const { person, nominator, supervisor, ties } = parties;
  return [
    { person, tie: 'talent' as const },
    ...(nominator === null ? [] : [{ person: nominator, tie: 'nominator' as const }]),
    ...(supervisor === null ? [] : [{ person: supervisor, tie: 'supervisor' as const }]),
    ...ties.map((declared) => ({ person: declared, tie: 'declared' as const })),
  ];
}

/** Persons who must not decide about this case. */
export const tiedTo = (parties: Parties): readonly string[] => tiesOf(parties).map(({ person }) => person);

/** The first reason why a person must not decide about this case, or null. */
export function tieOf(parties: Parties, person: string): Tie | null {
  return tiesOf(parties).find((one) => one.person === person)?.tie ?? null;
}
