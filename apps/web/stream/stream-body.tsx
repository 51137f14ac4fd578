import type { ReactNode } from 'react';
import { partsOf } from '../api/stream-id.js';
import { PolicyContext } from '../policy/use-policy.js';
import { Turn } from '../task/turn.js';
import { GovernmentContext } from '../time/use-clock.js';
import { Timeline } from '../timeline/timeline.js';
import { useWords } from '../words/use-words.js';
import { Moves } from './moves.js';
import { SealDetails, type SealedDetail } from './seal-details.js';
import { STREAM_WORDS } from './words.js';

interface StreamBodyProps {
  readonly view: {
    readonly stream: string;
    readonly policy: string;
    readonly seq: number;
    readonly outcome: string | null;
  };
  readonly path: ReactNode;
  readonly overview: ReactNode;
  readonly seal: readonly SealedDetail[];
  /** Evidence and why. */
  readonly children: ReactNode;
}

/** The one pattern of a stream's page: whose turn it is, where it stands, what one can do, the evidence, the timeline. */
export function StreamBody({ view, path, overview, seal, children }: StreamBodyProps) {
  const { say } = useWords(STREAM_WORDS);
  const { stream, policy, seq, outcome } = view;
  const { kind, id, government } = partsOf(stream);
  const details = [
    { name: say('seal.stream'), value: stream },
    { name: say('seal.seq'), value: String(seq) },
    { name: say('seal.policy'), value: policy },
    ...seal,
  ];
  return (
    <GovernmentContext value={government}>
      <PolicyContext value={policy}>
        <Turn stream={stream} isEnded={outcome !== null} />
        {path}
        {overview}
        <div className="stream">
          <div className="stream-side">
            <Moves kind={kind} id={id} />
          </div>
          <div className="stream-main">
            {children}
            <Timeline kind={kind} id={id} />
            <SealDetails details={details} />
          </div>
        </div>
      </PolicyContext>
    </GovernmentContext>
  );
}
