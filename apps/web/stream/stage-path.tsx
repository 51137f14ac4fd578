import { useWords } from '../i18n/use-words.js';
import { FIVE_STAGES } from '../../../libs/contracts/five-stages.contract.js';

interface StagePathProps {
  /** Index of the stage it stands in; 5 is past the last. */
  readonly at: number;
  /** The way ended here, before the end. */
  readonly isEnded: boolean;
  /** What it stands at, in words. */
  readonly here: string;
}

/** The five stages of the talent cycle, with where it stands. */
export function StagePath({ at, isEnded, here }: StagePathProps) {
  const { say } = useWords();
  return (
    <ol className="stage-path" aria-label={say('path.title')}>
      {FIVE_STAGES.map((stage, index) => {
        const state = index < at ? 'past' : index > at ? 'ahead' : isEnded ? 'ended' : 'here';
        return (
          <li key={stage} data-state={state} aria-current={index === at ? 'step' : undefined}>
            <span className="stage-mark" aria-hidden="true" />
            <span className="stacked">
              <span>{say(`path.${stage}`)}</span>
              <span className="small stage-note">
                {index === at ? here : say(index < at ? 'path.past' : 'path.ahead')}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
