import { PHASES } from '../../../libs/domain/kernel/procedure.js';
import { StepPath, type StepPathProps } from '../kit/step-path.js';
import { KIT_WORDS } from '../kit/words.js';
import { useWords } from '../words/use-words.js';
import { DoneBy } from './done-by.js';
import type { Milestone } from './milestones.js';
import { STREAM_WORDS } from './words.js';

interface StagePathProps extends Pick<StepPathProps, 'at' | 'isEnded'> {
  readonly done?: ReadonlyMap<number, Milestone>;
}

/** The five stages of the talent cycle, with where it stands. */
export function StagePath({ done, ...place }: StagePathProps) {
  const { say } = useWords(KIT_WORDS, STREAM_WORDS);
  const steps = PHASES.map((stage, index) => {
    const milestone = done?.get(index);
    return {
      key: stage,
      text: say(`path.${stage}`),
      ...(milestone ? { done: <DoneBy milestone={milestone} /> } : {}),
    };
  });
  return <StepPath title={say('path.title')} steps={steps} {...place} />;
}
