import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';

const governmentsQuery = queryOptions({
  queryKey: ['governments'],
  queryFn: () => answered(api.GET('/governments')),
  staleTime: Infinity,
});

/** The names of governments by their codes; a code stands for itself until its name is known. */
export function useGovernments(): (code: string) => string {
  const { data } = useQuery(governmentsQuery);
  return (code) => data?.rows.find((one) => one.code === code)?.name ?? code;
}
