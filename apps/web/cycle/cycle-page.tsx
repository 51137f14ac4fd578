import type { Cycle } from '../api/contract.js';
import { GovernmentName } from '../people/government-name.js';
import { StreamPage } from '../stream/stream-page.js';
import { CycleFacts } from './cycle-facts.js';
import { CycleLinks } from './cycle-links.js';
import { CyclePath } from './cycle-path.js';
import { Overview } from './overview/overview.js';

const useName = (cycle: Cycle | undefined) => cycle?.title;

/** A talent cycle: proposed, verified, approved, run and closed. */
export function CyclePage() {
  return (
    <StreamPage
      kind="cycle"
      useTitle={useName}
      about={({ government }) => (
        <p className="post">
          <GovernmentName code={government} />
        </p>
      )}
      path={(cycle) => <CyclePath cycle={cycle} />}
      overview={(cycle) => <Overview stream={cycle.stream} />}
    >
      {(cycle) => (
        <>
          <CycleLinks stream={cycle.stream} />
          <CycleFacts cycle={cycle} />
        </>
      )}
    </StreamPage>
  );
}
