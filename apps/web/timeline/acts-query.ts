import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { cursorOf, PAGED } from '../api/paging.js';
import { streamKey } from '../api/query-keys.js';

const AT_ONCE = 100;

/** The acts of a stream, first to last, page by page. */
export const actsQuery = (kind: string, id: string) =>
  infiniteQueryOptions({
    queryKey: [...streamKey(kind, id), 'acts'],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/streams/{kind}/{id}/acts', {
          params: {
            path: { kind, id },
            query: { limit: AT_ONCE, ...cursorOf(pageParam) },
          },
          signal,
        }),
      ),
    ...PAGED,
  });
