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
import { Papers } from './papers.js';
import { Shortlist } from './shortlist.js';
import { SuccessionFacts } from './succession-facts.js';
import type { Succession } from '../api/contract.js';

const route = getRouteApi('/successions/$id');
const PLACEMENT = 3;
const ENDED = ['returned', 'lapsed'];

/** One target position, from the shortlist of three to the inauguration. */
export function SuccessionPage() {
  const { say, word } = useWords(PLACE_WORDS, STAGE_WORDS);
  const { id } = route.useParams();
  const query = useQuery({
    queryKey: ['stream', 'succession', id, 'view'],
    queryFn: () => answered(api.GET('/successions/{id}', { params: { path: { id } } })),
  });
  /** What has ended is told by its outcome: its last stage says only how it came there. */
  const standing = ({ stage, outcome }: Succession) =>
    outcome ? word('outcome.succession', outcome) : word('stage.succession', stage);
  return (
    <Page title={say('kind.succession')} wide>
      <Fetched query={query}>
        {(succession) => (
          <StreamBody
            stream={succession.stream}
            policy={succession.policy}
            path={
              <StagePath
                at={PLACEMENT}
                isEnded={ENDED.includes(succession.stage)}
                here={standing(succession)}
              />
            }
          >
            <SuccessionFacts succession={succession} />
            <Shortlist succession={succession} />
            <Papers succession={succession} />
          </StreamBody>
        )}
      </Fetched>
    </Page>
  );
}
