import { hasLeft, placeOfStream } from '../../../libs/contracts/messages/five-stages.contract.js';
import { PHASES } from '../../../libs/domain/kernel/procedure.js';
import type { StreamKind } from '../api/stream-id.js';
import { StagePath } from './stage-path.js';

interface StreamPathProps {
  readonly kind: StreamKind;
  readonly view: { readonly stage: string; readonly closedAt: string | null };
}

/** Where a stream that is about others stands among the five stages; once it has ended well, its own is done. */
export function StreamPath({ kind, view: { stage, closedAt } }: StreamPathProps) {
  const [at, isEnded] = [placeOfStream(kind, stage), hasLeft(kind, stage)];
  const isDone = closedAt !== null && !isEnded;
  return <StagePath at={isDone ? Math.min(at + 1, PHASES.length) : at} isEnded={isEnded} />;
}
