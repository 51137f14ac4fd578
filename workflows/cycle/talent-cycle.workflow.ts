import { StreamRun } from '../support/stream-run.js';
import type { StreamInput } from '../../libs/contracts/stream.contract.js';

/**
 * A talent cycle: proposed by the regional HR agency, verified by the Sekda, approved by the PPK, which opens
 * a case for every civil servant the rule selects; closed by the head of the agency, which closes every case.
 * It never owns its cases: it delivers to them.
 */
export async function talentCycle(input: StreamInput): Promise<void> {
  const propose = ['proposeCycle'];
  const verifyAndApprove = ['verifyCycle', 'approveCycle'];
  const close = ['closeCycle'];
  await new StreamRun(input, 'cycle', [...propose, ...verifyAndApprove, ...close]).run();
}
