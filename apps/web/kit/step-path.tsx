import { useWords } from '../words/use-words.js';
import { KIT_WORDS } from './words.js';

export interface StepPathProps {
  readonly title: string;
  readonly steps: readonly { readonly key: string; readonly text: string }[];
  /** Index of the step it stands at; the number of steps is past the last. */
  readonly at: number;
  /** The way ended here, before the end. */
  readonly isEnded: boolean;
  /** What it stands at, in words. */
  readonly here: string;
}

/** A way in steps, with where something stands on it. */
export function StepPath({ title, steps, at, isEnded, here }: StepPathProps) {
  const { say } = useWords(KIT_WORDS);
  return (
    <ol className="stage-path" aria-label={title}>
      {steps.map(({ key, text }, index) => {
        const state = index < at ? 'past' : index > at ? 'ahead' : isEnded ? 'ended' : 'here';
        return (
          <li key={key} data-state={state} aria-current={index === at ? 'step' : undefined}>
            <span className="stage-mark" aria-hidden="true" />
            <span className="stacked">
              <span>{text}</span>
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
