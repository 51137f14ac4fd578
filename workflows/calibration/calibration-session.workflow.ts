import { StreamRun } from '../support/stream-run.js';
import type { StreamInput } from '../../libs/contracts/stream.contract.js';

/**
 * A session of the Talent Committee: convened over the cases it enrols, attended, ties declared, boxes proposed
 * and voted, locked by the chair under quorum, its minutes signed by everybody who was there.
 */
export async function calibrationSession(input: StreamInput): Promise<void> {
  const convene = ['convene', 'attend', 'recuse'];
  const deliberate = ['proposeBox', 'vote'];
  const conclude = ['lock', 'signMinutes', 'returnSession'];
  await new StreamRun(input, 'session', [...convene, ...deliberate, ...conclude]).run();
}
