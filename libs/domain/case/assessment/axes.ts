import { addYears } from '../../kernel/instant.js';
import type { Instrument, Level, PolicyVersion } from '../../policy/policy-version.js';
import { boxOf } from './nine-box.js';

/** One recorded result: score in hundredths, day of the assessment. */
export type Score = {
  readonly instrument: string;
  readonly score: number;
  readonly category: string | null;
  readonly assessedOn: string;
  readonly assessor: string;
  /** SHA-256 of the evidence file, when there is one. */
  readonly evidence: string | null;
};

/** Both axes as computed. Scores are hundredths, rounded as policy says; levels stand on the exact averages. */
export type Axes = {
  readonly performance: { readonly score: number; readonly level: Level };
  readonly potential: { readonly score: number; readonly level: Level };
  readonly mappedBox: number;
  readonly talentScore: number;
};

/** A weighted average as an exact fraction. */
type Average = { readonly sum: number; readonly weight: number };

/** Codes of the instruments without a result valid on the day: not assessed, and never zero. */
export function notAssessed(
  policy: PolicyVersion,
  scores: readonly Score[],
  today: string,
): readonly string[] {
  return policy.instruments
    .filter((instrument) => scoreOf(instrument, scores, today) === undefined)
    .map(({ code }) => code);
}

/** The axes and their box on a day, or null while an instrument is not assessed. */
export function axesOf(policy: PolicyVersion, scores: readonly Score[], today: string): Axes | null {
  if (notAssessed(policy, scores, today).length > 0) return null;
  const performance = averageOf('performance', policy, scores);
  const potential = averageOf('potential', policy, scores);
  const levels = [levelOf(performance, policy), levelOf(potential, policy)] as const;
  return {
    performance: { score: rounded(performance, policy), level: levels[0] },
    potential: { score: rounded(potential, policy), level: levels[1] },
    mappedBox: boxOf(...levels),
    talentScore: rounded(talentAverage(performance, potential, policy), policy),
  };
}

/** The result of an instrument that still holds: it expires on the anniversary of its date. */
function scoreOf(instrument: Instrument, scores: readonly Score[], today: string): Score | undefined {
  const score = scores.find((one) => one.instrument === instrument.code);
  const until = score && validUntil(instrument, score.assessedOn);
  return until !== null && until !== undefined && until <= today ? undefined : score;
}

/** First day on which a result no longer holds; null: it does not expire. */
function validUntil(instrument: Instrument, assessedOn: string): string | null {
  return instrument.validYears === null ? null : addYears(assessedOn, instrument.validYears);
}

function averageOf(axis: Instrument['axis'], policy: PolicyVersion, scores: readonly Score[]): Average {
  const weighted = policy.instruments.filter((instrument) => instrument.axis === axis);
  return {
    sum: weighted.reduce((sum, { code, weight }) => sum + weight * recorded(scores, code), 0),
    weight: weighted.reduce((sum, { weight }) => sum + weight, 0),
  };
}

function recorded(scores: readonly Score[], code: string): number {
  const score = scores.find((one) => one.instrument === code);
  if (!score) throw new Error(`no result for ${code}: it was checked to be there`);
  return score.score;
}

/** Half-open thresholds on the exact average: compared by multiplying, never by dividing. */
export function levelOf({ sum, weight }: Average, { thresholds }: PolicyVersion): Level {
  if (sum >= thresholds.high * weight) return 'high';
  return sum >= thresholds.middle * weight ? 'middle' : 'low';
}

function talentAverage(performance: Average, potential: Average, { rank }: PolicyVersion): Average {
  return {
    sum:
      rank.performance * performance.sum * potential.weight +
      rank.potential * potential.sum * performance.weight,
    weight: (rank.performance + rank.potential) * performance.weight * potential.weight,
  };
}

/** A whole hundredth from an exact average, by remainder so that no fraction passes through a float. */
function rounded({ sum, weight }: Average, { rounding }: PolicyVersion): number {
  const rest = sum % weight;
  const down = (sum - rest) / weight;
  return rounding.mode === 'halfUp' && rest * 2 >= weight ? down + 1 : down;
}
