import type { TalentCaseRow } from '../facts/case-row.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { RankedCandidate, RankReason } from './succession.event.js';

type Weights = PolicyVersion['rank'];
type Assessed = TalentCaseRow & {
  readonly performance: NonNullable<TalentCaseRow['performance']>;
  readonly potential: NonNullable<TalentCaseRow['potential']>;
};

const isAssessed = (row: TalentCaseRow): row is Assessed =>
  row.performance !== null && row.potential !== null;

/** Weighted sum of both axes, in hundredths times weight: whole numbers, compared without dividing. */
const weighted = (row: Assessed, weights: Weights): number =>
  row.performance.score * weights.performance + row.potential.score * weights.potential;

/** The weighted mean in whole hundredths, for showing. */
function mean(row: Assessed, { rank, rounding }: PolicyVersion): number {
  const divisor = rank.performance + rank.potential;
  const sum = weighted(row, rank);
  return rounding.mode === 'down'
    ? Math.floor(sum / divisor)
    : Math.floor((2 * sum + divisor) / (2 * divisor));
}

/** Score first; equal scores by potential, then performance, then the earlier case id: always one order. */
function compare(a: Assessed, b: Assessed, weights: Weights): { order: number; why: RankReason } {
  const score = weighted(b, weights) - weighted(a, weights);
  if (score !== 0) return { order: score, why: 'score' };
  const potential = b.potential.score - a.potential.score;
  if (potential !== 0) return { order: potential, why: 'potential' };
  const performance = b.performance.score - a.performance.score;
  if (performance !== 0) return { order: performance, why: 'performance' };
  return { order: a.stream < b.stream ? -1 : 1, why: 'case' };
}

/** All candidates by the published rank (policy `rank`), best first, each with what put it where it stands. */
export function ranked(rows: readonly TalentCaseRow[], policy: PolicyVersion): readonly RankedCandidate[] {
  const order = rows.filter(isAssessed).sort((a, b) => compare(a, b, policy.rank).order);
  return order.map((row, index) => ({
    case: row.stream,
    person: row.person,
    nominator: row.nominator,
    verifier: row.verifier,
    supervisor: row.supervisor,
    ties: row.ties,
    rank: index + 1,
    score: mean(row, policy),
    performance: row.performance.score,
    potential: row.potential.score,
    why: index === 0 ? 'first' : compare(order[index - 1]!, row, policy.rank).why,
  }));
}
