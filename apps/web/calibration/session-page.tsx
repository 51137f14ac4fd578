import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { answered, api } from '../api/client.js';
import { Fetched } from '../kit/fetched.js';
import { Page } from '../kit/page.js';
import { StagePath } from '../stream/stage-path.js';
import { StreamBody } from '../stream/stream-body.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { useWords } from '../words/use-words.js';
import { Calibration } from './calibration.js';
import { Roll } from './roll.js';
import { SessionFacts } from './session-facts.js';
import type { Session } from '../api/contract.js';

const route = getRouteApi('/sessions/$id');
const CALIBRATION = 2;

/** A session of the Talent Committee: who is there, the nine boxes, the proposals and votes, the minutes. */
export function SessionPage() {
  const { say, word } = useWords(PLACE_WORDS, STAGE_WORDS);
  const { id } = route.useParams();
  const query = useQuery({
    queryKey: ['stream', 'session', id, 'view'],
    queryFn: () => answered(api.GET('/calibration-sessions/{id}', { params: { path: { id } } })),
  });
  /** What has ended is told by its outcome: its last stage says only how it came there. */
  const standing = ({ stage, outcome }: Session) =>
    outcome ? word('outcome.session', outcome) : word('stage.session', stage);
  return (
    <Page title={say('kind.session')} wide>
      <Fetched query={query}>
        {(session) => (
          <StreamBody
            stream={session.stream}
            policy={session.policy}
            path={
              <StagePath at={CALIBRATION} isEnded={session.stage === 'returned'} here={standing(session)} />
            }
          >
            <SessionFacts session={session} />
            <Calibration session={session} />
            <Roll session={session} />
          </StreamBody>
        )}
      </Fetched>
    </Page>
  );
}
