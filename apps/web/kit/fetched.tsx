import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isNotTheirs } from '../api/problem.js';
import { Failed } from './failed.js';
import { Loading } from './loading.js';
import { NotForYou } from './not-for-you.js';

interface FetchedProps<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch' | 'isFetching'>;
  /** What stands here instead of the page for what isn't theirs, where only a part of a page was read. */
  readonly notTheirs?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** What was read, or what stands in its way: still loading, not theirs, or failed. */
export function Fetched<Data>({ query, notTheirs, children }: FetchedProps<Data>) {
  const { data, error, refetch } = query;
  if (error && isNotTheirs(error)) return <>{notTheirs ?? <NotForYou />}</>;
  if (data !== undefined) return <>{children(data)}</>;
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return <Loading />;
}
