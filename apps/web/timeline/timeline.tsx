import { useInfiniteQuery } from '@tanstack/react-query';
import type { StreamKind } from '../api/stream-id.js';
import { Button } from '../kit/button.js';
import { Empty } from '../kit/empty.js';
import { Fetched } from '../kit/fetched.js';
import { KIT_WORDS } from '../kit/words.js';
import { useWords } from '../words/use-words.js';
import { ActItem } from './act-item.js';
import { actsQuery } from './acts-query.js';
import { CastContext, castOf } from './teller.js';
import { TIMELINE_WORDS } from './words.js';

interface TimelineProps {
  readonly kind: StreamKind;
  readonly id: string;
}

/** The timeline of a stream, act by act: who did what, on which authority, when. */
export function Timeline({ kind, id }: TimelineProps) {
  const { say } = useWords(KIT_WORDS, TIMELINE_WORDS);
  const query = useInfiniteQuery(actsQuery(kind, id));
  return (
    <section className="card" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{say('timeline.title')}</h2>
      <Fetched query={query} notTheirs={<Empty>{say('timeline.notYours')}</Empty>}>
        {({ pages }) => {
          const acts = pages.flatMap(({ rows }) => rows);
          return (
            <CastContext value={castOf(acts)}>
              <ol className="timeline">
                {acts.map((act) => (
                  <ActItem key={act.seq} act={act} kind={kind} />
                ))}
              </ol>
            </CastContext>
          );
        }}
      </Fetched>
      {query.hasNextPage && (
        <Button onPress={() => void query.fetchNextPage()} isDisabled={query.isFetchingNextPage}>
          {say('list.more')}
        </Button>
      )}
    </section>
  );
}
