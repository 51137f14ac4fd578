import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { answered, api } from '../../api/client.js';
import type { Listed } from '../../api/contract.js';
import { cursorOf, PAGED } from '../../api/paging.js';
import { isStreamKind, partsOf } from '../../api/stream-id.js';
import { ListPage } from '../../list/list-page.js';
import { LIST_WORDS } from '../../list/words.js';
import { GovernmentName } from '../../people/government-name.js';
import { useClock } from '../../time/use-clock.js';
import { PLACE_WORDS } from '../../words/place-words.js';
import { STAGE_WORDS } from '../../words/stage-words.js';
import { standingOf } from '../../words/standing.js';
import { useWords } from '../../words/use-words.js';
import { AuditFilters } from './audit-filters.js';
import type { StreamSearch } from './search.js';
import { Subject } from './subject.js';
import { AUDIT_WORDS } from './words.js';

const route = getRouteApi('/audit');
const AT_ONCE = 50;
type Found = Listed<'/streams'>;

/** Finds the stream that an auditor wants to step through. */
export function AuditPage() {
  const words = useWords(AUDIT_WORDS, LIST_WORDS, PLACE_WORDS, STAGE_WORDS);
  const search = route.useSearch();
  const { say } = words;
  const { instant } = useClock();
  const query = useInfiniteQuery(streamsQuery(search));
  const columns = [
    {
      id: 'subject',
      title: say('audit.subject'),
      show: (row: Found) => {
        const { kind, id } = partsOf(row.stream);
        return (
          <Link to="/audit/$kind/$id" params={{ kind, id }} className="stacked">
            <Subject row={row} />
          </Link>
        );
      },
    },
    {
      id: 'government',
      title: say('audit.government'),
      show: ({ government }: Found) => <GovernmentName code={government} />,
    },
    {
      id: 'stage',
      title: say('list.stage'),
      show: (row: Found) => (
        <span className="tag">
          {standingOf(words, partsOf(row.stream).kind, { ...row, outcome: row.closed })}
        </span>
      ),
    },
    { id: 'acts', title: say('audit.acts'), show: (row: Found) => <ActCount row={row} /> },
    { id: 'updated', title: say('audit.updated'), show: ({ updatedAt }: Found) => instant(updatedAt) },
  ];
  return (
    <ListPage
      title={say('audit.list')}
      query={query}
      columns={columns}
      rowKey={({ stream }) => stream}
      filters={<AuditFilters search={search} />}
    />
  );
}

/** How many acts a stream has, and how many of them were refused. */
function ActCount({ row: { acts, refused } }: { readonly row: Found }) {
  const { say } = useWords(AUDIT_WORDS, STAGE_WORDS);
  return (
    <span className="stacked number">
      <span>{acts}</span>
      {refused > 0 && <span className="muted small">{say('audit.refusedCount', { count: refused })}</span>}
    </span>
  );
}

const streamsQuery = (search: StreamSearch) => {
  const { kind, ...rest } = search;
  const filter = { ...rest, ...(kind && isStreamKind(kind) ? { kind } : {}) };
  return {
    queryKey: ['audit', 'streams', filter],
    queryFn: ({ pageParam, signal }: { pageParam: string; signal: AbortSignal }) =>
      answered(
        api.GET('/streams', {
          params: { query: { ...filter, limit: AT_ONCE, ...cursorOf(pageParam) } },
          signal,
        }),
      ),
    ...PAGED,
    placeholderData: <Data,>(previous: Data) => previous,
  };
};
