import type { Session } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { PersonWithPosition } from '../people/person.js';
import { useClock } from '../time/use-clock.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { useWords } from '../words/use-words.js';
import { SESSION_WORDS } from './words.js';

/** Who sits in the session, who has come, and who has signed the minutes. */
export function Roll({ session }: { readonly session: Session }) {
  const { say, word } = useWords(ROLE_WORDS, SESSION_WORDS);
  const { instant } = useClock();
  return (
    <Card title={say('session.roll')}>
      <ul className="roll">
        {session.roll.map(({ person, role, attendedAt, signedAt }) => (
          <li key={person}>
            <div className="stacked">
              <PersonWithPosition id={person} />
              <span className="small">{word('role', role)}</span>
            </div>
            <div className="row small">
              <span className="tag" data-tone={attendedAt ? 'good' : undefined}>
                {attendedAt
                  ? say('session.attended', { time: instant(attendedAt) })
                  : say('session.notAttended')}
              </span>
              {session.minutes !== null && (
                <span className="tag" data-tone={signedAt ? 'good' : undefined}>
                  {signedAt ? say('session.signed', { time: instant(signedAt) }) : say('session.notSigned')}
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
