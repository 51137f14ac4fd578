import { StreamPage } from '../stream/stream-page.js';
import { CycleFacts } from './cycle-facts.js';
import { CycleLinks } from './cycle-links.js';
import { CyclePath } from './cycle-path.js';

/** A talent cycle: proposed, verified, approved, run and closed. */
export function CyclePage() {
  return (
    <StreamPage kind="cycle" path={(cycle) => <CyclePath cycle={cycle} />}>
      {(cycle) => (
        <>
          <CycleFacts cycle={cycle} />
          <CycleLinks stream={cycle.stream} />
        </>
      )}
    </StreamPage>
  );
}
