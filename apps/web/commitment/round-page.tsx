import type { Round } from '../api/contract.js';
import { usePerson } from '../people/use-person.js';
import { StreamPage } from '../stream/stream-page.js';
import { StreamPath } from '../stream/stream-path.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { FrozenText } from './frozen-text.js';
import { RoundFacts } from './round-facts.js';
import { Signers } from './signers.js';
import { COMMITMENT_WORDS } from './words.js';

const useName = (round: Round | undefined) => usePerson(round?.person ?? null)?.name;

/** One document of one talent, signed in order or not at all. */
export function RoundPage() {
  const { say, word } = useWords(CODE_WORDS, COMMITMENT_WORDS);
  const path = ({ stage }: Round) => <StreamPath kind="signing" stage={stage} />;
  return (
    <StreamPage
      kind="signing"
      useTitle={useName}
      about={({ documentKind }) => <p className="post">{word('document', documentKind)}</p>}
      path={path}
      seal={({ document }) => [{ name: say('signing.hash'), value: document }]}
    >
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
