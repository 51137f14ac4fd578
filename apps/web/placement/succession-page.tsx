import type { Succession } from '../api/contract.js';
import { StreamPage } from '../stream/stream-page.js';
import { StreamPath } from '../stream/stream-path.js';
import { Papers } from './papers.js';
import { PositionUnit, usePosition } from './position-name.js';
import { Shortlist } from './shortlist.js';
import { SuccessionFacts } from './succession-facts.js';

const usePost = (succession: Succession | undefined) => usePosition(succession?.position ?? null)?.title;

/** One target position, from the shortlist of three to the inauguration. */
export function SuccessionPage() {
  const path = ({ stage }: Succession) => <StreamPath kind="succession" stage={stage} />;
  return (
    <StreamPage
      kind="succession"
      useTitle={usePost}
      about={({ position }) => <PositionUnit id={position} />}
      path={path}
    >
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
