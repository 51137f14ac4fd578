import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { answered, api } from '../../api/client.js';
import type { Listed } from '../../api/contract.js';
import { cursorOf, PAGED } from '../../api/paging.js';
import { isStreamKind, partsOf } from '../../api/stream-id.js';
import { ListPage } from '../../list/list-page.js';
import { PolicyContext } from '../../policy/use-policy.js';
import { useClock } from '../../time/use-clock.js';
import { TIMELINE_WORDS } from '../../timeline/words.js';
import { Datum } from '../../value/datum.js';
import { MOVE_WORDS } from '../../words/move-words.js';
import { PLACE_WORDS } from '../../words/place-words.js';
import { useWords } from '../../words/use-words.js';
import { RecordFilters, withoutEmpty } from './record-filters.js';
import type { RefusalSearch } from './search.js';
import { AUDIT_WORDS } from './words.js';

const route = getRouteApi('/audit/refusals');
type Attempt = Listed<'/refusals'>;

/** Every attempt that the law refused: who, when, what, by which rule, and what that rule looked at. */
export function RefusalsPage() {
  const { say, word } = useWords(AUDIT_WORDS, MOVE_WORDS, TIMELINE_WORDS);
  const { instant } = useClock();
  const search = route.useSearch();
  const query = useInfiniteQuery(refusalsQuery(search));
  const columns = [
    {
      id: 'when',
      title: say('refusals.when'),
      show: ({ at }: Attempt) => <time dateTime={at}>{instant(at)}</time>,
    },
    {
      id: 'who',
      title: say('refusals.who'),
      show: ({ actorName }: Attempt) => <bdi>{actorName ?? say('timeline.deadline')}</bdi>,
    },
    { id: 'move', title: say('refusals.move'), show: ({ move }: Attempt) => word('move', move) },
    { id: 'rule', title: say('refusals.rule'), show: ({ refusal }: Attempt) => <Rule refusal={refusal} /> },
    {
      id: 'datum',
      title: say('refusals.datum'),
      show: (row: Attempt) => <Looked attempt={row} />,
    },
    { id: 'place', title: say('refusals.place'), show: (row: Attempt) => <Place attempt={row} /> },
  ];
  return (
    <ListPage
      title={say('refusals.title')}
      query={query}
      columns={columns}
      rowKey={({ stream, seq }) => `${stream} ${seq}`}
      filters={<RefusalFilters search={search} />}
    />
  );
}

function Rule({ refusal }: Pick<Attempt, 'refusal'>) {
  const { say, pick } = useWords(TIMELINE_WORDS);
  if (!refusal) return <span className="muted">{say('timeline.reasonGone')}</span>;
  return (
    <span className="stacked">
      <span>{pick(refusal.sentence)}</span>
      <span className="muted small">{refusal.article}</span>
    </span>
  );
}

/** What the rule looked at, in the names that the policy of that attempt gives. */
function Looked({ attempt: { refusal, stream, policy } }: { readonly attempt: Attempt }) {
  if (!refusal) return '–';
  return (
    <PolicyContext value={policy}>
      <Datum datum={refusal.datum} rule={refusal.code} kind={partsOf(stream).kind} />
    </PolicyContext>
  );
}

function Place({ attempt: { stream, seq, subjectName } }: { readonly attempt: Attempt }) {
  const { say, word } = useWords(PLACE_WORDS, TIMELINE_WORDS);
  const { kind, id } = partsOf(stream);
  return (
    <Link to="/audit/$kind/$id" params={{ kind, id }} search={{ act: seq }} className="stacked">
      <bdi>{subjectName ?? word('kind', kind)}</bdi>
      <span className="small">{say('timeline.act', { seq })}</span>
    </Link>
  );
}

function RefusalFilters({ search }: { readonly search: RefusalSearch }) {
  const navigate = useNavigate({ from: '/audit/refusals' });
  const narrow = (change: RefusalSearch) =>
    void navigate({ search: (old) => withoutEmpty({ ...old, ...change }), replace: true });
  return <RecordFilters search={search} narrow={narrow} />;
}

const refusalsQuery = ({ kind, ...rest }: RefusalSearch) => {
  const filter = { ...rest, ...(kind && isStreamKind(kind) ? { kind } : {}) };
  return {
    queryKey: ['audit', 'refusals', filter],
    queryFn: ({ pageParam, signal }: { pageParam: string; signal: AbortSignal }) =>
      answered(
        api.GET('/refusals', {
          params: { query: { ...filter, ...cursorOf(pageParam) } },
          signal,
        }),
      ),
    ...PAGED,
    placeholderData: <Data,>(previous: Data) => previous,
  };
};
