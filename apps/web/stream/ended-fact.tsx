import type { StreamKind } from '../api/stream-id.js';
import { Fact } from '../kit/fact.js';
import { useClock } from '../time/use-clock.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { useWords } from '../words/use-words.js';
import { STREAM_WORDS } from './words.js';

interface EndedFactProps {
  readonly kind: StreamKind;
  readonly view: { readonly outcome: string | null; readonly closedAt: string | null };
}

/** How a stream ended and when; nothing as long as it goes on. */
export function EndedFact({ kind, view: { outcome, closedAt } }: EndedFactProps) {
  const { say, word } = useWords(STAGE_WORDS, STREAM_WORDS);
  const { instant } = useClock();
  if (!outcome || !closedAt) return null;
  return (
    <Fact name={say('case.outcome')}>
      {word(`outcome.${kind}`, outcome)}, {instant(closedAt)}
    </Fact>
  );
}
