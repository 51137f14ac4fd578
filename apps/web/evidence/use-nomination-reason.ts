import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { streamKey } from '../api/query-keys.js';
import { partsOf } from '../api/stream-id.js';

/** Why somebody was nominated, in the words of the last nomination; null where it is erased or may not be read. */
export function useNominationReason(stream: string): string | null {
  const { id } = partsOf(stream);
  const { data } = useQuery({
    queryKey: [...streamKey('case', id), 'nomination'],
    queryFn: () => answered(api.GET('/cases/{id}/nomination', { params: { path: { id } } })),
    // Whoever may not read it is told so at once.
    retry: false,
  });
  return data?.reason ?? null;
}
