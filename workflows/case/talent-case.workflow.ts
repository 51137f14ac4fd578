import { StreamRun } from '../support/stream-run.js';
import type { StreamInput } from '../../libs/contracts/stream.contract.js';

/**
 * One civil servant's case in one cycle: opened by the cycle, nominated by the unit, verified by HR, assessed,
 * then adopting what the session, the succession and the signing round decide about it.
 */
export async function talentCase(input: StreamInput): Promise<void> {
  const open = ['openCase'];
  const nominate = ['nominate', 'verifyNomination', 'reviseNomination', 'withdrawNomination'];
  const assess = ['recordScores', 'concludeAssessment'];
  const adopt = ['enrol', 'release', 'adoptBox', 'adoptPlacement', 'adoptCommitment'];
  const close = ['closeCase'];
  await new StreamRun(input, 'case', [...open, ...nominate, ...assess, ...adopt, ...close]).run();
}
