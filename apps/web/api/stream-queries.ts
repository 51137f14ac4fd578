import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { KINDS, type StreamKind } from '../../../libs/contracts/kinds.js';
import { answered, api } from './client.js';
import type { ListFilter, Rows, Views } from './contract.js';
import { cursorOf, PAGED } from './paging.js';
import { listKey, streamKey } from './query-keys.js';

// The paths of all kinds are read alike; each call says once which kind's answer that is.
type AnyPath = typeof KINDS.case.path;

/** One stream as its page shows it. */
export const viewQuery = <Kind extends StreamKind>(kind: Kind, id: string) =>
  queryOptions({
    queryKey: [...streamKey(kind, id), 'view'],
    queryFn: async () => {
      const path = `${KINDS[kind].path as AnyPath}/{id}` as const;
      return (await answered(api.GET(path, { params: { path: { id } } }))) as Views[Kind];
    },
  });

/** The streams of a kind, page by page. */
export const listQuery = <Kind extends StreamKind>(kind: Kind, filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: [...listKey(kind), filter],
    queryFn: async ({ pageParam }) => {
      const query = { ...filter, ...cursorOf(pageParam) };
      const page: unknown = await answered(api.GET(KINDS[kind].path as AnyPath, { params: { query } }));
      return page as { readonly rows: readonly Rows[Kind][]; readonly next: string | null };
    },
    ...PAGED,
  });
