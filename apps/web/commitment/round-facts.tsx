import type { Round } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { Fact } from '../kit/fact.js';
import { PersonFact } from '../people/person-fact.js';
import { StreamLink } from '../story/stream-link.js';
import { EndedFact } from '../stream/ended-fact.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useClock } from '../time/use-clock.js';
import { CODE_WORDS } from '../words/code-words.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { useWords } from '../words/use-words.js';
import { COMMITMENT_WORDS } from './words.js';

/** Whose document it is, which kind, and how it stands. */
export function RoundFacts({ round }: { readonly round: Round }) {
  const { say, word } = useWords(CODE_WORDS, COMMITMENT_WORDS, PLACE_WORDS, STREAM_WORDS);
  const { instant } = useClock();
  const { person, documentKind, openedAt, declinedBy } = round;
  return (
    <Card title={say('signing.about')}>
      <dl className="facts">
        <PersonFact name={say('case.talent')} id={person} />
        <Fact name={say('signing.kind')}>{word('document', documentKind)}</Fact>
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
