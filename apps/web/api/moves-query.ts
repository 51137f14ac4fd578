import { queryOptions } from '@tanstack/react-query';
import { answered, api } from './client.js';
import { streamKey } from './query-keys.js';

/** The moves on a stream that are the person's to make now. */
export const movesQuery = (kind: string, id: string) =>
  queryOptions({
    queryKey: [...streamKey(kind, id), 'moves'],
    queryFn: ({ signal }) =>
      answered(api.GET('/streams/{kind}/{id}/moves', { params: { path: { kind, id } }, signal })),
  });
