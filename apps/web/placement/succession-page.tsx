import type { Succession } from '../api/contract.js';
import { StagePath } from '../stream/stage-path.js';
import { StreamPage } from '../stream/stream-page.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { standingOf } from '../words/standing.js';
import { useWords } from '../words/use-words.js';
import { Papers } from './papers.js';
import { Shortlist } from './shortlist.js';
import { SuccessionFacts } from './succession-facts.js';

const PLACEMENT = 3;
const ENDED = ['returned', 'lapsed'];

/** One target position, from the shortlist of three to the inauguration. */
export function SuccessionPage() {
  const words = useWords(STAGE_WORDS);
  const path = (succession: Succession) => (
    <StagePath
      at={PLACEMENT}
      isEnded={ENDED.includes(succession.stage)}
      here={standingOf(words, 'succession', succession)}
    />
  );
  return (
    <StreamPage kind="succession" path={path}>
      {(succession) => (
        <>
          <SuccessionFacts succession={succession} />
          <Shortlist succession={succession} />
          <Papers succession={succession} />
        </>
      )}
    </StreamPage>
  );
}
