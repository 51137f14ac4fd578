import type { UseQueryResult } from '@tanstack/react-query';
import { useContext, type ReactNode } from 'react';
import { isNotTheirs } from '../api/problem.js';
import { Failed } from './failed.js';
import { Loading } from './loading.js';
import { NotForYou } from './not-for-you.js';
import { NotTold } from './not-told.js';
import { PartContext } from './part.js';

interface FetchedProps<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch' | 'isFetching'>;
  /** Why nothing stands here for whom it isn't, in the part's own words; a card has a sentence of its own. */
  readonly notTheirs?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** What was read, or what stands in its way: still loading, not theirs, or failed. */
export function Fetched<Data>({ query, notTheirs, children }: FetchedProps<Data>) {
  const { data, error, refetch } = query;
  const isPart = useContext(PartContext);
  if (error && isNotTheirs(error)) return <>{notTheirs ?? (isPart ? <NotTold /> : <NotForYou />)}</>;
  if (data !== undefined) return <>{children(data)}</>;
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return <Loading />;
}
