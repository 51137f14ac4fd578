import { createContext, useContext } from 'react';
import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { forgetOthers } from './left-behind.js';
import { READERS } from '../../../dist/contract/readers.js';
import type { Me } from '../api/contract.js';

/** The person signed in, and the standings in force; before anything is shown, what others left here is forgotten. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await answered(api.GET('/me'));
    forgetOthers(me);
    return me;
  },
  staleTime: 300_000,
});

export const MeContext = createContext<Me | null>(null);

/** The person signed in. @throws outside the shell, which shows nothing before it knows. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('a page is shown outside the shell');
  return me;
}

/** Whether one of the person's roles may read what the api serves at this path. */
export function mayRead({ standings }: Me, path: string): boolean {
  const readers = READERS[path] ?? [];
  return standings.some(({ role }) => readers.includes(role));
}
