import type { TalentCase } from '../api/contract.js';
import { CycleLink } from '../cycle/cycle-link.js';
import { Card } from '../kit/card.js';
import { Fact } from '../kit/fact.js';
import { PersonFact } from '../people/person-fact.js';
import { StreamLink } from '../story/stream-link.js';
import { EndedFact } from '../stream/ended-fact.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useClock } from '../time/use-clock.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { useWords } from '../words/use-words.js';
import { CASE_WORDS } from './words.js';

/** Whose case it is, in which cycle, and who has acted in which part. */
export function CaseFacts({ talentCase }: { readonly talentCase: TalentCase }) {
  const { say } = useWords(CASE_WORDS, PLACE_WORDS, STREAM_WORDS);
  const { instant } = useClock();
  const { person, nominator, verifier, supervisor, cycle, enrolledIn, openedAt } = talentCase;
  return (
    <Card title={say('case.about')}>
      <dl className="facts">
        <PersonFact name={say('case.talent')} id={person} />
        <Fact name={say('kind.cycle')}>
          <CycleLink stream={cycle} />
        </Fact>
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
