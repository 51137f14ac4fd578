/** The stages of the talent cycle in order. */
export const FIVE_STAGES = ['nomination', 'assessment', 'calibration', 'placement', 'commitment'] as const;

/** Where the stages of a case stand on the path. */
const OF_CASE: { readonly [stage: string]: number } = {
  nomination: 0,
  verification: 0,
  revision: 0,
  assessment: 1,
  calibration: 2,
  succession: 3,
  development: 3,
  placed: 4,
  committed: 5,
};

interface Reached {
  readonly stage: string;
  readonly verifier: string | null;
  readonly mappedBox: number | null;
  readonly box: number | null;
}

/** How far a case came on the path: by its stage, or, where its way ended early, by what it had reached. */
export function placeOnPath({ stage, verifier, mappedBox, box }: Reached): number {
  const known = OF_CASE[stage];
  if (known !== undefined) return known;
  if (box !== null) return 3;
  if (mappedBox !== null) return 2;
  return verifier !== null && stage !== 'rejected' ? 1 : 0;
}

/** Whether the way ended before its end. */
export const hasLeft = (stage: string): boolean => !(stage in OF_CASE);

/**
 * The stage of the cycle that a stream's stage belongs to: a case goes back and forth between steps within one. What
 * is no step of a case on its way stays as it is: how its way ended, and the stages of other streams.
 */
export function stageOfCycle(kind: string, stage: string): string {
  const place = kind === 'case' ? OF_CASE[stage] : undefined;
  return (place === undefined ? undefined : FIVE_STAGES[place]) ?? stage;
}
