import type { Succession } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { Fact } from '../kit/fact.js';
import { PersonFact } from '../people/person-fact.js';
import { EndedFact } from '../stream/ended-fact.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { PLACEMENT_WORDS } from './words.js';

/** Since when it runs, who was chosen by whom, and how it ended. */
export function SuccessionFacts({ succession }: { readonly succession: Succession }) {
  const { say } = useWords(PLACEMENT_WORDS, STREAM_WORDS);
  const { instant } = useClock();
  const { chosen, chooser, candidates, openedAt } = succession;
  const successor = candidates.find((one) => one.case === chosen);
  return (
    <Card title={say('succession.about')}>
      <dl className="facts">
        <Fact name={say('case.opened')}>{instant(openedAt)}</Fact>
        <PersonFact name={say('succession.chosen')} id={successor?.person ?? null} />
        <PersonFact name={say('succession.chooser')} id={chooser} />
        <EndedFact kind="succession" view={succession} />
      </dl>
    </Card>
  );
}
