import { caseProcedure } from '../../domain/case/case.procedure.js';
import { PHASES, type StageEntry } from '../../domain/kernel/procedure.js';

/** Where a stage of a case stands on the path of five; undefined for how its way ended early. */
export function placeOf(stage: string): number | undefined {
  const stages: { readonly [stage: string]: StageEntry } = caseProcedure.stages;
  const phase = stages[stage]?.phase;
  if (phase === undefined) return undefined;
  return phase === 'done' ? PHASES.length : PHASES.indexOf(phase);
}

interface Reached {
  readonly stage: string;
  readonly verifier: string | null;
  readonly mappedBox: number | null;
  readonly box: number | null;
}

/** How far a case came on the path: by its stage, or, where its way ended early, by what it had reached. */
export function placeOnPath({ stage, verifier, mappedBox, box }: Reached): number {
  const known = placeOf(stage);
  if (known !== undefined) return known;
  if (box !== null) return 3;
  if (mappedBox !== null) return 2;
  return verifier !== null && stage !== 'rejected' ? 1 : 0;
}

/** Whether the way ended before its end. */
export const hasLeft = (stage: string): boolean => placeOf(stage) === undefined;

/**
 * The stage of the cycle that a stream's stage belongs to: a case goes back and forth between steps within one. What
 * is no step of a case on its way stays as it is: how its way ended, and the stages of other streams.
 */
export function stageOfCycle(kind: string, stage: string): string {
  const place = kind === 'case' ? placeOf(stage) : undefined;
  return (place === undefined ? undefined : PHASES[place]) ?? stage;
}
