import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { cursorOf, PAGED } from '../api/paging.js';
import { TASKS_KEY } from '../api/query-keys.js';
import type { InboxSearch } from './search.js';

const AT_ONCE = 50;

/** Without what was cleared. */
const given = (search: InboxSearch) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value)) as {
    readonly [name in keyof InboxSearch]: NonNullable<InboxSearch[name]>;
  };

/** The open tasks that wait for the person, most urgent first, page by page. */
export const tasksQuery = (search: InboxSearch) =>
  infiniteQueryOptions({
    queryKey: [...TASKS_KEY, search],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...given(search), limit: AT_ONCE, ...cursorOf(pageParam) };
      return answered(api.GET('/tasks', { params: { query }, signal }));
    },
    ...PAGED,
    placeholderData: (previous) => previous,
  });
