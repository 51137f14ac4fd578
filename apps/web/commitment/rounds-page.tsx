import { Link, getRouteApi } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { ListPage } from '../list/list-page.js';
import { pageOf } from '../api/stream-id.js';
import { PersonWithPosition } from '../people/person.js';
import { StageFilter } from '../list/stage-filter.js';
import { useClock } from '../time/use-clock.js';
import { CODE_WORDS } from '../words/code-words.js';
import { COMMITMENT_WORDS } from './words.js';
import { LIST_WORDS } from '../list/words.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useWords } from '../words/use-words.js';
import type { RoundRow } from '../api/contract.js';

const route = getRouteApi('/signing-rounds');

/** The signing rounds that whoever asks is a party to, or looks after. */
export function RoundsPage() {
  const { say, word } = useWords(
    CODE_WORDS,
    COMMITMENT_WORDS,
    LIST_WORDS,
    PLACE_WORDS,
    STAGE_WORDS,
    STREAM_WORDS,
  );
  const { instant } = useClock();
  const { stage } = route.useSearch();
  const filter = stage ? { stage } : {};
  const query = useInfiniteQuery({
    queryKey: ['list', 'signing', filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/signing-rounds', {
          params: { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const columns = [
    {
      id: 'document',
      title: say('signing.kind'),
      show: ({ stream, documentKind }: RoundRow) => (
        <Link to={pageOf(stream) ?? '/'}>{word('document', documentKind)}</Link>
      ),
    },
    {
      id: 'talent',
      title: say('case.talent'),
      show: ({ person }: RoundRow) => <PersonWithPosition id={person} />,
    },
    {
      id: 'stage',
      title: say('list.stage'),
      show: ({ stage: at, outcome }: RoundRow) => (
        <span className="tag">{outcome ? word('outcome.signing', outcome) : word('stage.signing', at)}</span>
      ),
    },
    { id: 'opened', title: say('case.opened'), show: ({ openedAt }: RoundRow) => instant(openedAt) },
  ];
  return (
    <ListPage
      title={say('signing.list')}
      query={query}
      columns={columns}
      rowKey={({ stream }) => stream}
      opens="signing"
      filters={<StageFilter kind="signing" />}
    />
  );
}
