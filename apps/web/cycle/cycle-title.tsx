import type { Cycle } from '../api/contract.js';
import { useWords } from '../words/use-words.js';
import { CYCLE_WORDS } from './words.js';

/** The name that was given to a cycle. */
export function CycleTitle({ cycle }: { readonly cycle: Pick<Cycle, 'title'> }) {
  const { say } = useWords(CYCLE_WORDS);
  return <bdi className="free-text">{cycle.title ?? say('cycle.unnamed')}</bdi>;
}
