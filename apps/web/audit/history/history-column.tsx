import { useInfiniteQuery } from '@tanstack/react-query';
import { memo, useEffect, useMemo } from 'react';
import { answered, api } from '../../api/client.js';
import { cursorOf, PAGED } from '../../api/paging.js';
import { partsOf } from '../../api/stream-id.js';
import { Fetched } from '../../kit/fetched.js';
import { useWords } from '../../words/use-words.js';
import { EventLine } from './event-line.js';
import { linkedEvents, type LinkedEvent } from './linked-history.js';
import { WholeHistory } from './whole-history.js';
import { HITIMELINE_WORDS } from './words.js';

interface HistoryColumnProps {
  readonly stream: string;
  readonly seq: number;
  readonly goTo: (act: number) => void;
}

/**
 * The engine's decoded history: the events of the act at hand, and all of them, each leading to its act. It isn't drawn
 * anew while acts are checked: that has nothing to say to it.
 */
export const HistoryColumn = memo(function HistoryColumn({ stream, seq, goTo }: HistoryColumnProps) {
  const { say } = useWords(HITIMELINE_WORDS);
  const query = useInfiniteQuery(historyQuery(stream));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <section className="card" aria-labelledby="history-title">
      <h2 id="history-title">{say('history.title')}</h2>
      <Fetched query={query}>
        {({ pages }) => <Events pages={pages} seq={seq} goTo={goTo} isLoading={hasNextPage} />}
      </Fetched>
    </section>
  );
});

const historyQuery = (stream: string) => {
  const { kind, id } = partsOf(stream);
  return {
    queryKey: ['audit', 'history', stream],
    queryFn: ({ pageParam, signal }: { pageParam: string; signal: AbortSignal }) =>
      answered(
        api.GET('/streams/{kind}/{id}/history', {
          params: { path: { kind, id }, query: cursorOf(pageParam) },
          signal,
        }),
      ),
    ...PAGED,
    staleTime: Infinity,
  };
};

interface EventsProps {
  readonly pages: readonly { readonly source: string; readonly runs: Parameters<typeof linkedEvents>[0] }[];
  readonly seq: number;
  readonly goTo: (act: number) => void;
  readonly isLoading: boolean;
}

function Events({ pages, seq, goTo, isLoading }: EventsProps) {
  const { say } = useWords(HITIMELINE_WORDS);
  const events = useMemo(() => linkedEvents(pages.flatMap(({ runs }) => runs)), [pages]);
  const ofAct = events.filter(({ act }) => act === seq);
  const isArchived = pages.some(({ source }) => source === 'archive');
  if (events.length === 0) return <p className="muted">{say('history.none')}</p>;
  return (
    <>
      {isArchived && <p className="muted small">{say('history.archive')}</p>}
      <h3>{say('history.ofAct', { seq })}</h3>
      {ofAct.length === 0 && <p className="muted small">{say('history.noneOfAct')}</p>}
      <ol className="engine">
        {ofAct.map((event) => (
          <EventItem key={event.key} event={event} />
        ))}
      </ol>
      {isLoading && <p role="status">{say('history.more')}</p>}
      <WholeHistory events={events} seq={seq} goTo={goTo} />
    </>
  );
}

function EventItem({ event }: { readonly event: LinkedEvent }) {
  const { say } = useWords(HITIMELINE_WORDS);
  return (
    <li>
      <EventLine event={event} />
      {Object.keys(event.about).length > 0 && (
        <details>
          <summary className="small">{say('history.contents')}</summary>
          <pre className="payload" tabIndex={0}>
            {JSON.stringify(event.about, null, 1)}
          </pre>
        </details>
      )}
    </li>
  );
}
