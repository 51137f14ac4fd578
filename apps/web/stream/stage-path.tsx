import { StepPath, type StepPathProps } from '../part/step-path.js';
import { useWords } from '../i18n/use-words.js';
import { PHASES } from '../../../libs/domain/kernel/procedure.js';

/** The five stages of the talent cycle, with where it stands. */
export function StagePath(place: Pick<StepPathProps, 'at' | 'isEnded' | 'here'>) {
  const { say } = useWords();
  const steps = PHASES.map((stage) => ({ key: stage, text: say(`path.${stage}`) }));
  return <StepPath title={say('path.title')} steps={steps} {...place} />;
}
