import { useQuery } from '@tanstack/react-query';
import { findPerson, type Known } from './name-loader.js';

/** A person by id: undefined while asked, null when whoever asks may not know. */
export function usePerson(id: string | null): Known | null | undefined {
  const { data } = useQuery({
    queryKey: ['person', id],
    queryFn: () => findPerson(id ?? ''),
    enabled: id !== null,
    staleTime: 600_000,
  });
  return id === null ? null : data;
}
