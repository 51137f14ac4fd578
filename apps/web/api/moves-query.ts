import { queryOptions } from '@tanstack/react-query';
import { answered, api } from './client.js';

/** The moves on a stream that are the person's to make now. */
export const movesQuery = (kind: string, id: string) =>
  queryOptions({
    queryKey: ['stream', kind, id, 'moves'],
    queryFn: ({ signal }) =>
      answered(api.GET('/streams/{kind}/{id}/moves', { params: { path: { kind, id } }, signal })),
  });
