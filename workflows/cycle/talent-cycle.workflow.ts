import type { StreamInput } from '../../libs/contracts/messages/stream.contract.js';
import { StreamRun } from '../support/stream-run.js';

/**
 * A talent cycle: proposed by the regional HR agency, verified by the Sekda, approved by the PPK, which opens
 * a case for every civil servant the rule selects; closed by the head of the agency, which closes every case.
 * It never owns its cases: it delivers to them.
 * How it runs stands in docs/procedures/cycle.md, made from the table of its law.
 */
export async function talentCycle(input: StreamInput): Promise<void> {
  await new StreamRun(input, 'cycle').run();
}
