interface Ranked {
  readonly case: string;
  /** Place in the order, 1 is the best. */
  readonly rank: number;
  /** What put it behind the one above. */
  readonly why: string;
}

/** A rank as it is said: whoever shares it differs in nothing that counts. */
export interface StatedRank {
  readonly rank: number;
  readonly isShared: boolean;
}

/** Nothing but the id of the case sets it behind the one above. */
const isEqualToAbove = ({ why }: Ranked): boolean => why === 'case';

/**
 * Ranks as they are said to people, by case: candidates whom score, potential and performance do not tell apart are
 * equal and have one rank, although a list has to name one of them first.
 */
export function statedRanks(candidates: readonly Ranked[]): ReadonlyMap<string, StatedRank> {
  const order = candidates.toSorted((a, b) => a.rank - b.rank);
  const stated = new Map<string, StatedRank>();
  for (const [place, one] of order.entries()) {
    const above = order[place - 1];
    const rank = above && isEqualToAbove(one) ? stated.get(above.case)!.rank : one.rank;
    const below = order[place + 1];
    const isShared = isEqualToAbove(one) || (below !== undefined && isEqualToAbove(below));
    stated.set(one.case, { rank, isShared });
  }
  return stated;
}
