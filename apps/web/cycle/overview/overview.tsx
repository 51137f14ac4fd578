import { useQuery } from '@tanstack/react-query';
import { KINDS } from '../../../../libs/contracts/kinds.js';
import { answered, api } from '../../api/client.js';
import type { CycleOverview } from '../../api/contract.js';
import { OVERVIEW_KEY } from '../../api/query-keys.js';
import { partsOf } from '../../api/stream-id.js';
import { Card } from '../../kit/card.js';
import { Fetched } from '../../kit/fetched.js';
import { mayRead, useMe } from '../../people/me.js';
import { useClock } from '../../time/use-clock.js';
import { useWords } from '../../words/use-words.js';
import { BoxCounts } from './box-counts.js';
import { Funnel } from './funnel.js';
import { OtherStreams } from './other-streams.js';
import { Waits } from './waits.js';
import { OVERVIEW_WORDS } from './words.js';

const PATH = `${KINDS.cycle.path}/{id}/overview` as const;

/** Where a whole cycle stands, in numbers that open their lists; nothing for whoever may not count. */
export function Overview({ stream }: { readonly stream: string }) {
  const me = useMe();
  const { id } = partsOf(stream);
  const isTheirs = mayRead(me, PATH);
  const query = useQuery({
    queryKey: [...OVERVIEW_KEY, id],
    queryFn: () => answered(api.GET(PATH, { params: { path: { id } } })),
    enabled: isTheirs,
  });
  if (!isTheirs) return null;
  return (
    <Fetched query={query} notTheirs={<></>}>
      {(overview) => {
        // Until the cycle is approved there is nothing to count.
        if (!overview.stages.some(({ kind }) => kind === 'case')) return null;
        return <Counted overview={overview} />;
      }}
    </Fetched>
  );
}

function Counted({ overview }: { readonly overview: CycleOverview }) {
  const { say } = useWords(OVERVIEW_WORDS);
  const { instant } = useClock();
  return (
    <>
      <p className="muted small">
        {say('overview.asOf', { time: instant(overview.at), position: overview.position })}
        {!overview.isListed && ` ${say('overview.few')}`}
      </p>
      <div className="overview">
        <Card title={say('overview.where')}>
          <Funnel overview={overview} />
        </Card>
        <Card title={say('overview.boxes')}>
          <BoxCounts overview={overview} />
        </Card>
      </div>
      <Card title={say('overview.waits')}>
        <Waits overview={overview} />
      </Card>
      <OtherStreams overview={overview} />
    </>
  );
}
