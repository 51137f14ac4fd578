import type { StreamInput } from '../../libs/contracts/messages/stream.contract.js';
import { StreamRun } from '../support/stream-run.js';

/**
 * An import run: a file is read and shown, somebody else approves it, it is applied as a whole, and can be undone while
 * nothing stands on it. How it runs stands in docs/procedures/importRun.md, made from the table of its law.
 */
export async function importRun(input: StreamInput): Promise<void> {
  await new StreamRun(input, 'importRun').run();
}
