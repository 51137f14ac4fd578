import type { Cycle } from '../api/contract.js';
import { StepPath } from '../kit/step-path.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { useWords } from '../words/use-words.js';
import { CYCLE_STEPS, stepOf } from './cycle-steps.js';
import { CYCLE_WORDS } from './words.js';

/** The way of a cycle itself, with where it stands. */
export function CyclePath({ cycle }: { readonly cycle: Cycle }) {
  const { say, word } = useWords(CYCLE_WORDS, STAGE_WORDS);
  return (
    <StepPath
      title={say('cycle.path')}
      steps={CYCLE_STEPS.map((step) => ({ key: step, text: say(`cycleStep.${step}`) }))}
      at={stepOf(cycle)}
      isEnded={cycle.stage === 'returned'}
      here={cycle.outcome ? word('outcome.cycle', cycle.outcome) : word('stage.cycle', cycle.stage)}
    />
  );
}
