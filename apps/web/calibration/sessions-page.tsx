import { Link, getRouteApi } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { ListPage } from '../list/list-page.js';
import { pageOf } from '../api/stream-id.js';
import { StageFilter } from '../list/stage-filter.js';
import { useClock } from '../time/use-clock.js';
import { LIST_WORDS } from '../list/words.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { SESSION_WORDS } from './words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { useWords } from '../words/use-words.js';
import type { SessionRow } from '../api/contract.js';

const route = getRouteApi('/sessions');

/** The sessions of the Talent Committee. */
export function SessionsPage() {
  const { say, word } = useWords(LIST_WORDS, PLACE_WORDS, SESSION_WORDS, STAGE_WORDS);
  const { instant } = useClock();
  const { cycle, stage } = route.useSearch();
  const filter = { ...(cycle ? { cycle } : {}), ...(stage ? { stage } : {}) };
  const query = useInfiniteQuery({
    queryKey: ['list', 'session', filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/calibration-sessions', {
          params: { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const columns = [
    {
      id: 'session',
      title: say('session.convened'),
      show: ({ stream, convenedAt }: SessionRow) => (
        <Link to={pageOf(stream) ?? '/'}>{instant(convenedAt)}</Link>
      ),
    },
    {
      id: 'stage',
      title: say('list.stage'),
      show: ({ stage: at, outcome }: SessionRow) => (
        <span className="tag">{outcome ? word('outcome.session', outcome) : word('stage.session', at)}</span>
      ),
    },
    { id: 'cases', title: say('session.cases'), show: ({ cases }: SessionRow) => cases },
    {
      id: 'present',
      title: say('session.present'),
      show: ({ present, members }: SessionRow) => say('session.presentOf', { present, members }),
    },
  ];
  return (
    <ListPage
      title={say('session.list')}
      query={query}
      columns={columns}
      rowKey={({ stream }) => stream}
      opens="session"
      filters={<StageFilter kind="session" />}
    />
  );
}
