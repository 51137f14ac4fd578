import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { answered, api } from '../api/client.js';
import { Fetched } from '../kit/fetched.js';
import { Page } from '../kit/page.js';
import { StagePath } from '../stream/stage-path.js';
import { StreamBody } from '../stream/stream-body.js';
import { CODE_WORDS } from '../words/code-words.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { useWords } from '../words/use-words.js';
import { FrozenText } from './frozen-text.js';
import { RoundFacts } from './round-facts.js';
import { Signers } from './signers.js';

const route = getRouteApi('/signing-rounds/$id');
const COMMITMENT = 4;
const ENDED = ['returned', 'lapsed'];

/** One document of one talent, signed in order or not at all. */
export function RoundPage() {
  const { say, word } = useWords(CODE_WORDS, PLACE_WORDS, STAGE_WORDS);
  const { id } = route.useParams();
  const query = useQuery({
    queryKey: ['stream', 'signing', id, 'view'],
    queryFn: () => answered(api.GET('/signing-rounds/{id}', { params: { path: { id } } })),
  });
  return (
    <Page title={say('kind.signing')} aside={query.data && word('document', query.data.documentKind)} wide>
      <Fetched query={query}>
        {(round) => (
          <StreamBody
            stream={round.stream}
            policy={round.policy}
            path={
              <StagePath
                at={round.stage === 'completed' ? COMMITMENT + 1 : COMMITMENT}
                isEnded={ENDED.includes(round.stage)}
                here={word('stage.signing', round.stage)}
              />
            }
          >
            <RoundFacts round={round} />
            <FrozenText round={round} />
            <Signers round={round} />
          </StreamBody>
        )}
      </Fetched>
    </Page>
  );
}
