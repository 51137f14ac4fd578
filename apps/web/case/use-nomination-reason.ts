import { useInfiniteQuery } from '@tanstack/react-query';
import { partsOf } from '../api/stream-id.js';
import { actsQuery } from '../timeline/acts-query.js';
import { textsOf } from '../timeline/telling.js';

const NOMINATES = ['nominate', 'reviseNomination'];

/** Why somebody was nominated, in the words of the last nomination; null where it is erased or may not be read. */
export function useNominationReason(stream: string): string | null {
  const { kind, id } = partsOf(stream);
  const { data } = useInfiniteQuery(actsQuery(kind, id));
  const acts = data?.pages.flatMap(({ rows }) => rows) ?? [];
  const last = acts.findLast(({ move, outcome }) => NOMINATES.includes(move) && outcome === 'accepted');
  return (last && textsOf(last)[0]?.text) ?? null;
}
