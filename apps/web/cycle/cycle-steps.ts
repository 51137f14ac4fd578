/** The steps of a cycle in order. */
export const CYCLE_STEPS = ['verification', 'approval', 'open', 'closing'] as const;

interface Standing {
  readonly stage: string;
  readonly verifier: string | null;
  readonly outcome: string | null;
}

/** Index of the step a cycle stands at; a closed one is past the last, a returned one where it was returned. */
export function stepOf({ stage, verifier, outcome }: Standing): number {
  if (stage === 'returned') return verifier ? 1 : 0;
  if (outcome !== null) return CYCLE_STEPS.length;
  return stage === 'opening' ? 2 : (CYCLE_STEPS as readonly string[]).indexOf(stage);
}
