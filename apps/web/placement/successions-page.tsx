import { Link, getRouteApi } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { ListPage } from '../list/list-page.js';
import { pageOf } from '../api/stream-id.js';
import { StageFilter } from '../list/stage-filter.js';
import { useClock } from '../time/use-clock.js';
import { LIST_WORDS } from '../list/words.js';
import { PLACEMENT_WORDS } from './words.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useWords } from '../words/use-words.js';
import { PositionName } from './position-name.js';
import type { SuccessionRow } from '../api/contract.js';

const route = getRouteApi('/successions');

/** The successions, one per target position. */
export function SuccessionsPage() {
  const { say, word } = useWords(LIST_WORDS, PLACEMENT_WORDS, PLACE_WORDS, STAGE_WORDS, STREAM_WORDS);
  const { instant } = useClock();
  const { cycle, stage } = route.useSearch();
  const filter = { ...(cycle ? { cycle } : {}), ...(stage ? { stage } : {}) };
  const query = useInfiniteQuery({
    queryKey: ['list', 'succession', filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/successions', {
          params: { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const columns = [
    {
      id: 'position',
      title: say('succession.position'),
      show: ({ stream, position }: SuccessionRow) => (
        <Link to={pageOf(stream) ?? '/'}>
          <PositionName id={position} />
        </Link>
      ),
    },
    {
      id: 'stage',
      title: say('list.stage'),
      show: ({ stage: at, outcome }: SuccessionRow) => (
        <span className="tag">
          {outcome ? word('outcome.succession', outcome) : word('stage.succession', at)}
        </span>
      ),
    },
    { id: 'opened', title: say('case.opened'), show: ({ openedAt }: SuccessionRow) => instant(openedAt) },
  ];
  return (
    <ListPage
      title={say('succession.list')}
      query={query}
      columns={columns}
      rowKey={({ stream }) => stream}
      opens="succession"
      filters={<StageFilter kind="succession" />}
    />
  );
}
