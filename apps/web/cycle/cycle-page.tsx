import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Fetched } from '../kit/fetched.js';
import { Page } from '../kit/page.js';
import { StreamBody } from '../stream/stream-body.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { useWords } from '../words/use-words.js';
import { CycleFacts } from './cycle-facts.js';
import { CyclePath } from './cycle-path.js';
import { CycleLinks } from './cycle-links.js';
import { cycleQuery } from './cycle-query.js';

const route = getRouteApi('/cycles/$id');

/** A talent cycle: proposed, verified, approved, run and closed. */
export function CyclePage() {
  const { say } = useWords(PLACE_WORDS);
  const { id } = route.useParams();
  const query = useQuery(cycleQuery(id));
  return (
    <Page title={say('kind.cycle')} wide>
      <Fetched query={query}>
        {(cycle) => (
          <StreamBody stream={cycle.stream} policy={cycle.policy} path={<CyclePath cycle={cycle} />}>
            <CycleFacts cycle={cycle} />
            <CycleLinks stream={cycle.stream} />
          </StreamBody>
        )}
      </Fetched>
    </Page>
  );
}
