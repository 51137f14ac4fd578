import type { Round } from '../api/contract.js';
import { StagePath } from '../stream/stage-path.js';
import { StreamPage } from '../stream/stream-page.js';
import { CODE_WORDS } from '../words/code-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { useWords } from '../words/use-words.js';
import { FrozenText } from './frozen-text.js';
import { RoundFacts } from './round-facts.js';
import { Signers } from './signers.js';

const COMMITMENT = 4;
const ENDED = ['returned', 'lapsed'];

/** One document of one talent, signed in order or not at all. */
export function RoundPage() {
  const { word } = useWords(CODE_WORDS, STAGE_WORDS);
  const path = ({ stage }: Round) => (
    <StagePath
      at={stage === 'completed' ? COMMITMENT + 1 : COMMITMENT}
      isEnded={ENDED.includes(stage)}
      here={word('stage.signing', stage)}
    />
  );
  return (
    <StreamPage kind="signing" aside={({ documentKind }) => word('document', documentKind)} path={path}>
      {(round) => (
        <>
          <RoundFacts round={round} />
          <FrozenText round={round} />
          <Signers round={round} />
        </>
      )}
    </StreamPage>
  );
}
