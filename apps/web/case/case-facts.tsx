import type { TalentCase } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { Fact } from '../kit/fact.js';
import { PersonFact } from '../people/person-fact.js';
import { EndedFact } from '../stream/ended-fact.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useClock } from '../time/use-clock.js';
import { StreamLink } from '../timeline/stream-link.js';
import { useWords } from '../words/use-words.js';
import { CASE_WORDS } from './words.js';

/** Who has acted in which part. */
export function CaseFacts({ talentCase }: { readonly talentCase: TalentCase }) {
  const { say } = useWords(CASE_WORDS, STREAM_WORDS);
  const { instant } = useClock();
  const { nominator, verifier, supervisor, enrolledIn, openedAt } = talentCase;
  return (
    <Card title={say('case.about')}>
      <dl className="facts">
        <PersonFact name={say('case.nominator')} id={nominator} />
        <PersonFact name={say('case.verifier')} id={verifier} />
        <PersonFact name={say('case.supervisor')} id={supervisor} />
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
        <EndedFact kind="case" view={talentCase} />
      </dl>
    </Card>
  );
}
