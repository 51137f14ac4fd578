import type { Succession } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { later } from '../kit/later.js';
import { PositionUnit, usePosition } from '../people/position-name.js';
import { StreamPage } from '../stream/stream-page.js';
import { StreamPath } from '../stream/stream-path.js';
import { useWords } from '../words/use-words.js';
import { Papers } from './papers.js';
import { Shortlist } from './shortlist.js';
import { SuccessionFacts } from './succession-facts.js';
import { PLACEMENT_WORDS } from './words.js';

const acts = later(() =>
  import('./succession-preview.js').then(({ SuccessionPreview }) => SuccessionPreview),
);
const decree = later(() => import('./succession-papers.js').then(({ DecreePaper }) => DecreePaper));

const usePost = (succession: Succession | undefined) => usePosition(succession?.position ?? null)?.title;

/** One target position, from the shortlist of three to the inauguration. */
export function SuccessionPage() {
  const { say } = useWords(PLACEMENT_WORDS);
  const path = (succession: Succession) => <StreamPath kind="succession" view={succession} />;
  return (
    <StreamPage
      kind="succession"
      useTitle={usePost}
      about={({ position }) => <PositionUnit id={position} />}
      path={path}
      seal={({ consideration }) => [
        { name: say('papers.considerationFile'), value: consideration?.file ?? null },
      ]}
      preview={(succession, move, values) => (
        <acts.Part succession={succession} move={move} values={values} />
      )}
    >
      {(succession) => (
        <>
          <SuccessionFacts succession={succession} />
          <Shortlist succession={succession} />
          <Papers succession={succession} />
          {succession.decree && (
            <Card title={say('papers.decree')}>
              <decree.Part succession={succession} values={succession.decree} />
            </Card>
          )}
        </>
      )}
    </StreamPage>
  );
}
