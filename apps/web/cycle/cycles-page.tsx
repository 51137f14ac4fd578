import { Link } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { GovernmentName } from '../people/government-name.js';
import { ListPage } from '../list/list-page.js';
import { pageOf } from '../api/stream-id.js';
import { useMe } from '../people/me.js';
import { useClock } from '../time/use-clock.js';
import { CYCLE_WORDS } from './words.js';
import { LIST_WORDS } from '../list/words.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { useWords } from '../words/use-words.js';
import { CycleTitle } from './cycle-title.js';
import type { Cycle } from '../api/contract.js';

/** Every talent cycle, newest first. */
export function CyclesPage() {
  const { say, word } = useWords(CYCLE_WORDS, LIST_WORDS, PLACE_WORDS, STAGE_WORDS);
  const { instant } = useClock();
  const isManyGovernments = new Set(useMe().standings.flatMap(({ governments }) => governments)).size > 1;
  const query = useInfiniteQuery({
    queryKey: ['list', 'cycle'],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/cycles', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const columns = [
    {
      id: 'name',
      title: say('cycle.name'),
      show: (cycle: Cycle) => (
        <Link to={pageOf(cycle.stream) ?? '/'}>
          <CycleTitle cycle={cycle} />
        </Link>
      ),
    },
    ...(isManyGovernments
      ? [
          {
            id: 'government',
            title: say('list.government'),
            show: ({ government }: Cycle) => <GovernmentName code={government} />,
          },
        ]
      : []),
    {
      id: 'stage',
      title: say('list.stage'),
      show: ({ stage, outcome }: Cycle) => (
        <span className="tag">{outcome ? word('outcome.cycle', outcome) : word('stage.cycle', stage)}</span>
      ),
    },
    { id: 'cases', title: say('cycle.casesOpened'), show: ({ casesOpened }: Cycle) => casesOpened ?? '–' },
    { id: 'proposed', title: say('cycle.proposedAt'), show: ({ proposedAt }: Cycle) => instant(proposedAt) },
  ];
  return (
    <ListPage
      title={say('cycle.list')}
      query={query}
      columns={columns}
      rowKey={({ stream }) => stream}
      opens="cycle"
    />
  );
}
