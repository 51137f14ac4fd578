import type { Round } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { later } from '../kit/later.js';
import { usePerson } from '../people/use-person.js';
import { StreamPage } from '../stream/stream-page.js';
import { StreamPath } from '../stream/stream-path.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { RoundFacts } from './round-facts.js';
import { Signers } from './signers.js';
import { COMMITMENT_WORDS } from './words.js';

const frozen = later(() => import('./frozen-text.js').then(({ FrozenText }) => FrozenText));

const SIGNS = ['sign', 'decline'];

const useName = (round: Round | undefined) => usePerson(round?.person ?? null)?.name;

/** One document of one talent, signed in order or not at all. */
export function RoundPage() {
  const { say, word } = useWords(CODE_WORDS, COMMITMENT_WORDS);
  const path = (round: Round) => <StreamPath kind="signing" view={round} />;
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
