import type { Session } from '../api/contract.js';
import { StagePath } from '../stream/stage-path.js';
import { StreamPage } from '../stream/stream-page.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { standingOf } from '../words/standing.js';
import { useWords } from '../words/use-words.js';
import { Calibration } from './calibration.js';
import { Roll } from './roll.js';
import { SessionFacts } from './session-facts.js';

const CALIBRATION = 2;

/** A session of the Talent Committee: who is there, the nine boxes, the proposals and votes, the minutes. */
export function SessionPage() {
  const words = useWords(STAGE_WORDS);
  const path = (session: Session) => (
    <StagePath
      at={CALIBRATION}
      isEnded={session.stage === 'returned'}
      here={standingOf(words, 'session', session)}
    />
  );
  return (
    <StreamPage kind="session" path={path}>
      {(session) => (
        <>
          <SessionFacts session={session} />
          <Calibration session={session} />
          <Roll session={session} />
        </>
      )}
    </StreamPage>
  );
}
