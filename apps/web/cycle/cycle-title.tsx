import type { Cycle } from '../api/contract.js';
import { useReasons } from '../story/use-reasons.js';
import { useWords } from '../words/use-words.js';
import { CYCLE_WORDS } from './words.js';

/** The name that was given to a cycle, as its story tells it. */
export function CycleTitle({ cycle }: { readonly cycle: Pick<Cycle, 'stream' | 'titleText'> }) {
  const { say } = useWords(CYCLE_WORDS);
  const texts = useReasons(cycle.stream);
  return <bdi className="free-text">{texts[cycle.titleText] ?? say('cycle.unnamed')}</bdi>;
}
