import { Fact } from '../kit/fact.js';
import { StreamPage } from '../stream/stream-page.js';
import { TOY_WORDS } from './words.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';

/** One toy, until it is back. */
export function ToyPage() {
  const { say } = useWords(TOY_WORDS);
  const { instant } = useClock();
  return (
    <StreamPage kind="toy" path={() => null}>
      {({ lentAt }) => <Fact name={say('toy.lentAt')}>{instant(lentAt)}</Fact>}
    </StreamPage>
  );
}
