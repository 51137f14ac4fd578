import { useQuery } from '@tanstack/react-query';
import { KINDS } from '../../../libs/contracts/kinds.js';
import { answered, api } from '../api/client.js';
import { streamKey } from '../api/query-keys.js';
import { partsOf } from '../api/stream-id.js';

const PATH = `${KINDS.case.path}/{id}/nomination` as const;

/** Why somebody was nominated, in the words of the last nomination; null where it is erased or may not be read. */
export function useNominationReason(stream: string): string | null {
  const { id } = partsOf(stream);
  const { data } = useQuery({
    queryKey: [...streamKey('case', id), 'nomination'],
    queryFn: () => answered(api.GET(PATH, { params: { path: { id } } })),
    // Whoever may not read it is told so at once.
    retry: false,
  });
  return data?.reason ?? null;
}
