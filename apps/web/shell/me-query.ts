import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { forgetOthers } from './left-behind.js';

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
