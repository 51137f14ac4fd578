import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';

/** One talent cycle. */
export const cycleQuery = (id: string) =>
  queryOptions({
    queryKey: ['stream', 'cycle', id, 'view'],
    queryFn: () => answered(api.GET('/cycles/{id}', { params: { path: { id } } })),
  });
