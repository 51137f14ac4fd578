import { createContext, useContext } from 'react';
import { READERS } from '../../../dist/contract/readers.js';
import type { Me } from '../api/contract.js';

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
