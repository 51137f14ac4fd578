import type { ReactNode } from 'react';
import { partsOf } from '../api/stream-id.js';
import { PolicyContext } from '../policy/use-policy.js';
import { Story } from '../story/story.js';
import { OpenTasks } from '../task/open-tasks.js';
import { GovernmentContext } from '../time/use-clock.js';
import { Moves } from './moves.js';

interface StreamBodyProps {
  readonly stream: string;
  readonly policy: string;
  readonly path: ReactNode;
  /** Evidence and why. */
  readonly children: ReactNode;
}

/** The one pattern of a stream's page: where it stands, what one can do, the evidence, the story. */
export function StreamBody({ stream, policy, path, children }: StreamBodyProps) {
  const { kind, id, government } = partsOf(stream);
  return (
    <GovernmentContext value={government}>
      <PolicyContext value={policy}>
        {path}
        <div className="stream">
          <div className="stream-side">
            <Moves kind={kind} id={id} />
            <OpenTasks stream={stream} />
          </div>
          <div className="stream-main">
            {children}
            <Story kind={kind} id={id} />
          </div>
        </div>
      </PolicyContext>
    </GovernmentContext>
  );
}
