import type { StreamInput } from '../../libs/contracts/messages/stream.contract.js';
import { StreamRun } from '../support/stream-run.js';

/**
 * The succession of one target position: three names by published rank, the PPK's choice, BKN's technical
 * consideration, the decree, the inauguration.
 * How it runs stands in docs/procedures/succession.md, made from the table of its law.
 */
export async function succession(input: StreamInput): Promise<void> {
  await new StreamRun(input, 'succession').run();
}
