import type { Session } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { later } from '../kit/later.js';
import { StreamPage } from '../stream/stream-page.js';
import { StreamPath } from '../stream/stream-path.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { Calibration } from './calibration.js';
import { SessionFacts } from './session-facts.js';
import { SESSION_WORDS } from './words.js';

const preview = later(() => import('./session-preview.js').then(({ SessionPreview }) => SessionPreview));
const roll = later(() => import('./roll.js').then(({ Roll }) => Roll));
const minutes = later(() => import('./minutes-paper.js').then(({ MinutesPaper }) => MinutesPaper));

/** Sessions are told apart by their day. */
function useSessionTitle(session: Session | undefined) {
  const { say } = useWords(SESSION_WORDS);
  const { day } = useClock();
  return session && say('session.titled', { day: day(session.convenedAt) });
}

/** A session of the Talent Committee: who is there, the nine boxes, the proposals and votes, the minutes. */
export function SessionPage() {
  const { say } = useWords(SESSION_WORDS);
  const path = (session: Session) => <StreamPath kind="session" view={session} />;
  return (
    <StreamPage
      kind="session"
      useTitle={useSessionTitle}
      path={path}
      preview={(session, move, values) => <preview.Part session={session} move={move} values={values} />}
      seal={({ minutes }) => [{ name: say('session.minutes'), value: minutes }]}
    >
      {(session) => (
        <>
          <SessionFacts session={session} />
          <Calibration session={session} />
          <roll.Part session={session} />
          {session.lockedAt && (
            <Card title={say('session.minutesPaper')}>
              <minutes.Part session={session} />
            </Card>
          )}
        </>
      )}
    </StreamPage>
  );
}
