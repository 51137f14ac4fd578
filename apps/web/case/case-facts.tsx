import { Card } from '../kit/card.js';
import { CycleLink } from '../cycle/cycle-link.js';
import { Fact } from '../kit/fact.js';
import { Person } from '../people/person.js';
import { StreamLink } from '../story/stream-link.js';
import { useClock } from '../time/use-clock.js';
import { CASE_WORDS } from './words.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useWords } from '../words/use-words.js';
import type { TalentCase } from '../api/contract.js';

/** Whose case it is, in which cycle, and who has acted in which part. */
export function CaseFacts({ talentCase }: { readonly talentCase: TalentCase }) {
  const { say, word } = useWords(CASE_WORDS, PLACE_WORDS, STAGE_WORDS, STREAM_WORDS);
  const { instant } = useClock();
  const { person, nominator, verifier, supervisor, cycle, enrolledIn, outcome, openedAt, closedAt } =
    talentCase;
  return (
    <Card title={say('case.about')}>
      <dl className="facts">
        <Fact name={say('case.talent')}>
          <Person id={person} />
        </Fact>
        <Fact name={say('kind.cycle')}>
          <CycleLink stream={cycle} />
        </Fact>
        {nominator && (
          <Fact name={say('case.nominator')}>
            <Person id={nominator} />
          </Fact>
        )}
        {verifier && (
          <Fact name={say('case.verifier')}>
            <Person id={verifier} />
          </Fact>
        )}
        {supervisor && (
          <Fact name={say('case.supervisor')}>
            <Person id={supervisor} />
          </Fact>
        )}
        <Fact name={say('case.opened')}>{instant(openedAt)}</Fact>
        {enrolledIn.length > 0 && (
          <Fact name={say('case.enrolledIn')}>
            {enrolledIn.map((stream) => (
              <span key={stream} className="stacked">
                <StreamLink stream={stream} />
              </span>
            ))}
          </Fact>
        )}
        {outcome && closedAt && (
          <Fact name={say('case.outcome')}>
            {word('outcome.case', outcome)}, {instant(closedAt)}
          </Fact>
        )}
      </dl>
    </Card>
  );
}
