import { hasLeft, placeOfStream } from '../../../libs/contracts/messages/five-stages.contract.js';
import type { StreamKind } from '../api/stream-id.js';
import { StagePath } from './stage-path.js';

/** Where a stream that is about others stands among the five stages of the talent cycle. */
export const StreamPath = ({ kind, stage }: { readonly kind: StreamKind; readonly stage: string }) => (
  <StagePath at={placeOfStream(kind, stage)} isEnded={hasLeft(kind, stage)} />
);
