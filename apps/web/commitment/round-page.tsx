import type { Round } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { later } from '../kit/later.js';
import { usePerson } from '../people/use-person.js';
import { StagePath } from '../stream/stage-path.js';
import { StreamPage } from '../stream/stream-page.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { RoundFacts } from './round-facts.js';
import { Signers } from './signers.js';
import { COMMITMENT_WORDS } from './words.js';

const frozen = later(() => import('./frozen-text.js').then(({ FrozenText }) => FrozenText));

const COMMITMENT = 4;
const SIGNS = ['sign', 'decline'];
const ENDED = ['returned', 'lapsed'];

const useName = (round: Round | undefined) => usePerson(round?.person ?? null)?.name;

/** One document of one talent, signed in order or not at all. */
export function RoundPage() {
  const { say, word } = useWords(CODE_WORDS, COMMITMENT_WORDS);
  const path = ({ stage }: Round) => (
    <StagePath at={stage === 'completed' ? COMMITMENT + 1 : COMMITMENT} isEnded={ENDED.includes(stage)} />
  );
  return (
    <StreamPage
      kind="signing"
      useTitle={useName}
      about={({ documentKind }) => <p className="post">{word('document', documentKind)}</p>}
      path={path}
      preview={(round, move) => (SIGNS.includes(move) ? <frozen.Part round={round} /> : null)}
      seal={({ document }) => [{ name: say('signing.hash'), value: document }]}
    >
      {(round) => (
        <>
          <RoundFacts round={round} />
          <Card title={say('signing.text')}>
            <frozen.Part round={round} />
          </Card>
          <Signers round={round} />
        </>
      )}
    </StreamPage>
  );
}
