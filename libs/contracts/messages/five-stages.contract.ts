import { PHASES, type Phase, type Procedure } from '../../domain/kernel/procedure.js';
import { procedures, type Kind } from '../../domain/procedures.js';

const indexOf = (phase: Phase): number => (phase === 'done' ? PHASES.length : PHASES.indexOf(phase));

/** Where a stage stands on the path of five; undefined for how a stream's way ended early, and off the path. */
export function placeOf(kind: string, stage: string): number | undefined {
  const phase = (procedures as Procedures)[kind]?.stages[stage]?.phase;
  return phase && indexOf(phase);
}
type Procedures = { readonly [kind: string]: Procedure | undefined };

/** Whether the way ended before its end. */
export const hasLeft = (kind: Kind, stage: string): boolean => placeOf(kind, stage) === undefined;

/** Where a stream stands on the path of five; one whose way ended early, where its procedure begins. */
export function placeOfStream(kind: Kind, stage: string): number {
  const places = Object.keys(procedures[kind].stages).flatMap((one) => placeOf(kind, one) ?? []);
  return placeOf(kind, stage) ?? Math.min(...places);
}

interface Reached {
  readonly stage: string;
  readonly verifier: string | null;
  readonly mappedBox: number | null;
  readonly box: number | null;
}

/** How far a case came on the path: by its stage, or, where its way ended early, by what it had reached. */
export function placeOnPath({ stage, verifier, mappedBox, box }: Reached): number {
  if (!hasLeft('case', stage)) return placeOfStream('case', stage);
  if (box !== null) return indexOf('placement');
  if (mappedBox !== null) return indexOf('calibration');
  return indexOf(verifier !== null && stage !== 'rejected' ? 'assessment' : 'nomination');
}

/**
 * The stage of the cycle that a stream's stage belongs to: a case goes back and forth between steps within one. What
 * is no step of a case on its way stays as it is: how its way ended, and the stages of other streams.
 */
export function stageOfCycle(kind: string, stage: string): string {
  const place = kind === 'case' ? placeOf(kind, stage) : undefined;
  return (place === undefined ? undefined : PHASES[place]) ?? stage;
}
