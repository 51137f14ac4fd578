import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';

const AT_ONCE = 100;

/** The acts of a stream, first to last, page by page. */
export const actsQuery = (kind: string, id: string) =>
  infiniteQueryOptions({
    queryKey: ['stream', kind, id, 'acts'],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/streams/{kind}/{id}/acts', {
          params: {
            path: { kind, id },
            query: { limit: AT_ONCE, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
