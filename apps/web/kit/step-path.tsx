import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { KIT_WORDS } from './words.js';

export interface StepPathProps {
  readonly title: string;
  /** Each with when and by whom it was done, where that is known. */
  readonly steps: readonly { readonly key: string; readonly text: string; readonly done?: ReactNode }[];
  /** Index of the step it stands at; the number of steps is past the last. */
  readonly at: number;
  /** The way ended here, before the end. */
  readonly isEnded: boolean;
}

/** A way in steps, with where something stands on it. */
export function StepPath({ title, steps, at, isEnded }: StepPathProps) {
  const { say } = useWords(KIT_WORDS);
  return (
    <ol className="stage-path" aria-label={title}>
      {steps.map(({ key, text, done }, index) => {
        const state = index < at ? 'past' : index > at ? 'ahead' : isEnded ? 'ended' : 'here';
        return (
          <li key={key} data-state={state} aria-current={index === at ? 'step' : undefined}>
            <span className="stage-mark" aria-hidden="true" />
            <span className="stacked">
              <span>{text}</span>
              <span className="small stage-note">
                {index === at
                  ? say(isEnded ? 'path.ended' : 'path.here')
                  : index < at
                    ? (done ?? say('path.past'))
                    : say('path.ahead')}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
