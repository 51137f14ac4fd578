import type { ActMessage } from '../../libs/contracts/messages/stream.contract.js';
import { deadlineMoveId } from '../../libs/domain/kernel/move-id.js';
import { HAND_ON } from '../../libs/domain/kernel/owner.js';
import { law } from './law.js';
import type { FoldedStream } from './stream-state.js';

/** Acts that hand on each open task of a group, for the law to say which of them have anything to do. */
export const handingsOf = (folded: FoldedStream): readonly ActMessage[] =>
  law.handings(folded.state, folded.policy()).map(({ deadline, step }) => {
    const id = deadlineMoveId(deadline, step);
    const act = { move: HAND_ON, moveId: id, request: id, actor: { deadline, step }, arguments: {} };
    return { ...act, facts: [], texts: [], subject: null };
  });
