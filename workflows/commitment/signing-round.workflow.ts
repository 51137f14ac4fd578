import { StreamRun } from '../support/stream-run.js';
import type { StreamInput } from '../../libs/contracts/stream.contract.js';

/**
 * One round of signatures under a text that is frozen before the first of them: each signer in turn signs, or
 * declines with a reason and so returns the document.
 */
export async function signingRound(input: StreamInput): Promise<void> {
  const open = ['openSigningRound'];
  const sign = ['sign', 'decline', 'returnRound'];
  await new StreamRun(input, 'signing', [...open, ...sign]).run();
}
