import { cycleProcedure } from '../../../libs/domain/cycle/cycle.procedure.js';
import type { StageEntry, StepOf } from '../../../libs/domain/kernel/procedure.js';
import { stepsOf } from '../../../libs/domain/kernel/turn.js';

type CycleStep = StepOf<typeof cycleProcedure>;

/** The steps of a cycle in order. */
export const CYCLE_STEPS: readonly CycleStep[] = stepsOf(cycleProcedure);

interface Standing {
  readonly stage: string;
  readonly verifier: string | null;
  readonly outcome: string | null;
}

const indexOf = (step: CycleStep): number => CYCLE_STEPS.indexOf(step);

/** Index of the step a cycle stands at; a closed one is past the last, a returned one where it was returned. */
export function stepOf({ stage, verifier, outcome }: Standing): number {
  if (stage === 'returned') return indexOf(verifier ? 'approval' : 'verification');
  if (outcome !== null) return CYCLE_STEPS.length;
  const stages: { readonly [stage: string]: StageEntry } = cycleProcedure.stages;
  return indexOf((stages[stage]?.within ?? stage) as CycleStep);
}
