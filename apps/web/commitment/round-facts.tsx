import { Card } from '../kit/card.js';
import { Fact } from '../kit/fact.js';
import { Person } from '../people/person.js';
import { StreamLink } from '../story/stream-link.js';
import { useClock } from '../time/use-clock.js';
import { CODE_WORDS } from '../words/code-words.js';
import { COMMITMENT_WORDS } from './words.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useWords } from '../words/use-words.js';
import type { Round } from '../api/contract.js';

/** Whose document it is, which kind, and how it stands. */
export function RoundFacts({ round }: { readonly round: Round }) {
  const { say, word } = useWords(CODE_WORDS, COMMITMENT_WORDS, PLACE_WORDS, STAGE_WORDS, STREAM_WORDS);
  const { instant } = useClock();
  const { person, documentKind, openedAt, closedAt, outcome, declinedBy } = round;
  return (
    <Card title={say('signing.about')}>
      <dl className="facts">
        <Fact name={say('case.talent')}>
          <Person id={person} />
        </Fact>
        <Fact name={say('signing.kind')}>{word('document', documentKind)}</Fact>
        <Fact name={say('kind.case')}>
          <StreamLink stream={round.case} />
        </Fact>
        <Fact name={say('case.opened')}>{instant(openedAt)}</Fact>
        {declinedBy && (
          <Fact name={say('signing.declinedBy')}>
            <Person id={declinedBy} />
          </Fact>
        )}
        {outcome && closedAt && (
          <Fact name={say('case.outcome')}>
            {word('outcome.signing', outcome)}, {instant(closedAt)}
          </Fact>
        )}
      </dl>
    </Card>
  );
}
