import type { Round } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { Fact } from '../kit/fact.js';
import { PersonFact } from '../people/person-fact.js';
import { EndedFact } from '../stream/ended-fact.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useClock } from '../time/use-clock.js';
import { StreamLink } from '../timeline/stream-link.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { useWords } from '../words/use-words.js';
import { COMMITMENT_WORDS } from './words.js';

/** The case it belongs to, and how it stands. */
export function RoundFacts({ round }: { readonly round: Round }) {
  const { say } = useWords(COMMITMENT_WORDS, PLACE_WORDS, STREAM_WORDS);
  const { instant } = useClock();
  const { openedAt, declinedBy } = round;
  return (
    <Card title={say('signing.about')}>
      <dl className="facts">
        <Fact name={say('kind.case')}>
          <StreamLink stream={round.case} />
        </Fact>
        <Fact name={say('case.opened')}>{instant(openedAt)}</Fact>
        <PersonFact name={say('signing.declinedBy')} id={declinedBy} />
        <EndedFact kind="signing" view={round} />
      </dl>
    </Card>
  );
}
