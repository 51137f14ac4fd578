import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Fetched } from '../kit/fetched.js';
import { Page } from '../kit/page.js';
import { useLetters } from '../outbox/use-letters.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { useWords } from '../words/use-words.js';
import { Filters } from './filters.js';
import { isDoneBy } from './hidden.js';
import { TaskGroups } from './task-groups.js';
import { tasksQuery } from './tasks-query.js';

const route = getRouteApi('/');

/** What waits for the person and for their groups, most urgent first. */
export function InboxPage() {
  const { say } = useWords(PLACE_WORDS);
  const search = route.useSearch();
  const query = useInfiniteQuery(tasksQuery(search));
  const letters = useLetters();
  return (
    <Page title={say('inbox.title')} wide>
      <Filters search={search} />
      <Fetched query={query}>
        {({ pages }) => (
          <TaskGroups
            tasks={pages
              .flatMap(({ rows }) => rows)
              .filter((task) => !letters.some((letter) => isDoneBy(task, letter)))}
            total={pages[0]?.total ?? 0}
            isFiltered={Object.keys(search).length > 0}
            more={query.hasNextPage ? () => void query.fetchNextPage() : null}
            isFetching={query.isFetchingNextPage}
          />
        )}
      </Fetched>
    </Page>
  );
}
