import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { answered, api } from '../api/client.js';
import { Fetched } from '../kit/fetched.js';
import { Page } from '../kit/page.js';
import { PersonWithPosition } from '../people/person.js';
import { StagePath } from '../stream/stage-path.js';
import { hasLeft, placeOnPath } from '../../../libs/contracts/five-stages.contract.js';
import { StreamBody } from '../stream/stream-body.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { useWords } from '../words/use-words.js';
import { AssessmentCard } from './assessment-card.js';
import { CaseFacts } from './case-facts.js';
import { DecisionCard } from './decision-card.js';
import { EligibilityCard } from './eligibility-card.js';

const route = getRouteApi('/cases/$id');

/** One talent in one cycle, from nomination to the signed commitment. */
export function CasePage() {
  const { say, word } = useWords(PLACE_WORDS, STAGE_WORDS);
  const { id } = route.useParams();
  const query = useQuery({
    queryKey: ['stream', 'case', id, 'view'],
    queryFn: () => answered(api.GET('/cases/{id}', { params: { path: { id } } })),
  });
  return (
    <Page title={say('kind.case')} aside={query.data && <PersonWithPosition id={query.data.person} />} wide>
      <Fetched query={query}>
        {(talentCase) => (
          <StreamBody
            stream={talentCase.stream}
            policy={talentCase.policy}
            path={
              <StagePath
                at={placeOnPath(talentCase)}
                isEnded={hasLeft(talentCase.stage)}
                here={word('stage.case', talentCase.stage)}
              />
            }
          >
            <CaseFacts talentCase={talentCase} />
            <EligibilityCard talentCase={talentCase} />
            <AssessmentCard talentCase={talentCase} />
            <DecisionCard talentCase={talentCase} />
          </StreamBody>
        )}
      </Fetched>
    </Page>
  );
}
