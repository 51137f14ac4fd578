import type { StreamInput } from '../../libs/contracts/messages/stream.contract.js';
import { StreamRun } from '../support/stream-run.js';

/**
 * A session of the Talent Committee: convened over the cases it enrols, attended, ties declared, boxes proposed
 * and voted, locked by the chair under quorum, its minutes signed by everybody who was there.
 * How it runs stands in docs/procedures/session.md, made from the table of its law.
 */
export async function calibrationSession(input: StreamInput): Promise<void> {
  await new StreamRun(input, 'session').run();
}
