import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { cursorOf, PAGED } from '../api/paging.js';
import { streamKey } from '../api/query-keys.js';
import { partsOf } from '../api/stream-id.js';

/** One part of a preview, page by page. */
export const findingsQuery = (stream: string, part: 'created' | 'changed' | 'vanished') => {
  const { kind, id } = partsOf(stream);
  return infiniteQueryOptions({
    queryKey: [...streamKey(kind, id), 'people', part],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/imports/{id}/people', {
          params: { path: { id }, query: { part, ...cursorOf(pageParam) } },
        }),
      ),
    ...PAGED,
  });
};

/** What is wrong or unknown in the file, page by page. */
export const faultsQuery = (stream: string) => {
  const { kind, id } = partsOf(stream);
  return infiniteQueryOptions({
    queryKey: [...streamKey(kind, id), 'faults'],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/imports/{id}/faults', { params: { path: { id }, query: cursorOf(pageParam) } })),
    ...PAGED,
  });
};
