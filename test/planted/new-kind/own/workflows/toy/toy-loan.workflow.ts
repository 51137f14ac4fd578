import { StreamRun } from '../support/stream-run.js';
import type { StreamInput } from '../../libs/contracts/messages/stream.contract.js';

/** A toy, until it is back. */
export async function toyLoan(input: StreamInput): Promise<void> {
  await new StreamRun(input, 'toy').run();
}
