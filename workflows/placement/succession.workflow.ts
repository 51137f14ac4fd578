import { StreamRun } from '../support/stream-run.js';
import type { StreamInput } from '../../libs/contracts/stream.contract.js';

/**
 * The succession of one target position: three names by published rank, the PPK's choice, BKN's technical
 * consideration, the decree, the inauguration.
 */
export async function succession(input: StreamInput): Promise<void> {
  const choose = ['shortlist', 'chooseSuccessor'];
  const clear = ['submitToBkn', 'recordTechnicalConsideration'];
  const appoint = ['issueDecree', 'inaugurate'];
  const giveUp = ['returnSuccession'];
  await new StreamRun(input, 'succession', [...choose, ...clear, ...appoint, ...giveUp]).run();
}
