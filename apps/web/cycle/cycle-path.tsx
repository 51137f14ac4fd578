import type { Cycle } from '../api/contract.js';
import { StepPath } from '../kit/step-path.js';
import { DoneBy } from '../stream/done-by.js';
import { useMilestones } from '../stream/milestones.js';
import { useWords } from '../words/use-words.js';
import { CYCLE_STEPS, stepOf } from './cycle-steps.js';
import { CYCLE_WORDS } from './words.js';

const placeOf = (stage: string) => stepOf({ stage, verifier: null, outcome: null });

/** The way of a cycle itself, with where it stands. */
export function CyclePath({ cycle }: { readonly cycle: Cycle }) {
  const { say } = useWords(CYCLE_WORDS);
  const done = useMilestones(cycle.stream, placeOf);
  return (
    <StepPath
      title={say('cycle.path')}
      steps={CYCLE_STEPS.map((step, index) => {
        const milestone = done.get(index);
        return {
          key: step,
          text: say(`cycleStep.${step}`),
          ...(milestone ? { done: <DoneBy milestone={milestone} /> } : {}),
        };
      })}
      at={stepOf(cycle)}
      isEnded={cycle.stage === 'returned'}
    />
  );
}
