import { PHASES } from '../../../libs/domain/kernel/procedure.js';
import { StepPath, type StepPathProps } from '../kit/step-path.js';
import { KIT_WORDS } from '../kit/words.js';
import { useWords } from '../words/use-words.js';
import { STREAM_WORDS } from './words.js';

/** The five stages of the talent cycle, with where it stands. */
export function StagePath(place: Pick<StepPathProps, 'at' | 'isEnded' | 'here'>) {
  const { say } = useWords(KIT_WORDS, STREAM_WORDS);
  const steps = PHASES.map((stage) => ({ key: stage, text: say(`path.${stage}`) }));
  return <StepPath title={say('path.title')} steps={steps} {...place} />;
}
