import type { StreamInput } from '../../libs/contracts/messages/stream.contract.js';
import { StreamRun } from '../support/stream-run.js';

/**
 * One round of signatures under a text that is frozen before the first of them: each signer in turn signs, or
 * declines with a reason and so returns the document.
 * How it runs stands in docs/procedures/signing.md, made from the table of its law.
 */
export async function signingRound(input: StreamInput): Promise<void> {
  await new StreamRun(input, 'signing').run();
}
