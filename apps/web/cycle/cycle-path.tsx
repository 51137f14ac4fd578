import { useWords } from '../i18n/use-words.js';
import { CYCLE_STEPS, stepOf } from './cycle-steps.js';
import type { Cycle } from '../api/contract.js';

/** The way of a cycle itself, with where it stands. */
export function CyclePath({ cycle }: { readonly cycle: Cycle }) {
  const { say, word } = useWords();
  const at = stepOf(cycle);
  const here = cycle.outcome ? word('outcome.cycle', cycle.outcome) : word('stage.cycle', cycle.stage);
  return (
    <ol className="stage-path" aria-label={say('cycle.path')}>
      {CYCLE_STEPS.map((step, index) => {
        const isEnded = cycle.stage === 'returned';
        const state = index < at ? 'past' : index > at ? 'ahead' : isEnded ? 'ended' : 'here';
        return (
          <li key={step} data-state={state} aria-current={index === at ? 'step' : undefined}>
            <span className="stage-mark" aria-hidden="true" />
            <span className="stacked">
              <span>{say(`cycleStep.${step}`)}</span>
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
