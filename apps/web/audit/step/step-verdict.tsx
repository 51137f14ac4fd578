import { canonical } from '../../../../libs/domain/kernel/hash.js';
import type { Refusal } from '../../../../libs/domain/kernel/refusal.js';
import type { ActStory } from '../../../../libs/domain/kernel/sealed.js';
import { partsOf } from '../../api/stream-id.js';
import { stageText } from '../../value/stage-text.js';
import { VALUE_WORDS } from '../../value/words.js';
import { STAGE_WORDS } from '../../words/stage-words.js';
import { useWords, type WordsOf } from '../../words/use-words.js';
import type { AuditedAct } from '../world/stream-audit.js';
import { refusalIn, storyIn } from './sealed-values.js';
import { STEP_WORDS } from './words.js';

type VerdictWords = WordsOf<typeof STAGE_WORDS | typeof STEP_WORDS | typeof VALUE_WORDS>;

interface Line {
  readonly name: string;
  readonly computed: string | null;
  readonly stored: string;
  readonly isEqual: boolean | null;
}

/** What the law gives in this browser, next to what is stored; equal or different in words and colour. */
export function StepVerdict({ act }: { readonly act: AuditedAct }) {
  const words = useWords(STAGE_WORDS, STEP_WORDS, VALUE_WORDS);
  const { say } = words;
  return (
    <div>
      <h3 id="verdict-title">{say('step.verdict')}</h3>
      <div className="table-scroll">
        <table className="list-table verdict" aria-labelledby="verdict-title">
          <thead>
            <tr>
              <th scope="col">{say('step.part')}</th>
              <th scope="col">{say('step.computed')}</th>
              <th scope="col">{say('step.stored')}</th>
              <th scope="col">{say('step.comparison')}</th>
            </tr>
          </thead>
          <tbody>
            {linesOf(act, words).map(({ name, computed, stored, isEqual }) => (
              <tr key={name} data-tone={isEqual === false ? 'bad' : undefined}>
                <th scope="row">{name}</th>
                <td data-title={say('step.computed')}>{computed ?? say('step.notComputed')}</td>
                <td data-title={say('step.stored')}>{stored}</td>
                <td data-title={say('step.comparison')}>
                  {isEqual !== null && (
                    <span className="tag" data-tone={isEqual ? 'good' : 'bad'}>
                      {isEqual ? say('step.equal') : say('step.unequal')}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function linesOf(act: AuditedAct, { say, word }: VerdictWords): readonly Line[] {
  const { event, again } = act;
  const kind = event ? partsOf(event.stream).kind : '';
  const [now, then] = [again?.story as ActStory | undefined, storyIn(act)];
  const outcome = (code: string) => (code === 'refused' ? say('step.refused') : say('step.accepted'));
  const events = (story: ActStory) => say('step.events', { count: story.events.length });
  const refusal = (one: Refusal | null | undefined) => one?.code ?? say('step.noRefusal');
  const line = <T,>(
    name: string,
    computed: T | undefined,
    stored: T | undefined,
    show: (value: T) => string,
  ) => ({
    name,
    computed: computed === undefined ? null : show(computed),
    stored: stored === undefined ? '–' : show(stored),
    isEqual: again ? textOf(computed) === textOf(stored) : null,
  });
  return [
    line(say('step.outcome'), again?.outcome, event?.outcome as string | undefined, outcome),
    line(say('step.story'), now && withoutState(now), then && withoutState(then), events),
    line(say('step.stage'), now?.stage, then?.stage, (stage) => stageText({ say, word }, kind, stage)),
    line(say('step.stateHash'), now?.state, then?.state, shortened),
    line(
      say('step.refusal'),
      again ? (again.refusal as Refusal | null) : undefined,
      // What a refused act has no refusal for is not told as one that was never refused.
      refusalIn(act) ?? (event?.outcome === 'refused' ? undefined : null),
      refusal,
    ),
  ];
}

/** The state's hash and the stage have lines of their own. */
const withoutState = (story: ActStory): ActStory => ({ ...story, state: '', stage: '' });
const textOf = (value: unknown): string => (value === undefined ? '' : canonical(value));
const shortened = (hash: string): string => `${hash.slice(0, 16)}…`;
