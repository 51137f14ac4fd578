import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { streamKey } from '../api/query-keys.js';

/** Whom a stream waits for, and what became of one of its tasks. */
export const turnQuery = (kind: string, id: string, task?: string) =>
  queryOptions({
    queryKey: [...streamKey(kind, id), 'turn', task],
    queryFn: () =>
      answered(
        api.GET('/streams/{kind}/{id}/turn', {
          params: { path: { kind, id }, query: task === undefined ? {} : { task } },
        }),
      ),
  });
