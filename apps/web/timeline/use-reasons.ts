import { useInfiniteQuery } from '@tanstack/react-query';
import { partsOf } from '../api/stream-id.js';
import { actsQuery } from './acts-query.js';

/** Free texts of a stream by digest, as far as its timeline has been read and they may be seen. */
export function useReasons(stream: string): { readonly [digest: string]: string | null } {
  const { kind, id } = partsOf(stream);
  const { data } = useInfiniteQuery(actsQuery(kind, id));
  const acts = data?.pages.flatMap(({ rows }) => rows) ?? [];
  return Object.assign({}, ...acts.map(({ texts }) => texts)) as { [digest: string]: string | null };
}
