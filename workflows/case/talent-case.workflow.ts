import type { StreamInput } from '../../libs/contracts/messages/stream.contract.js';
import { StreamRun } from '../support/stream-run.js';

/**
 * One civil servant's case in one cycle: opened by the cycle, nominated by the unit, verified by HR, assessed,
 * then adopting what the session, the succession and the signing round decide about it.
 * How it runs stands in docs/procedures/case.md, made from the table of its law.
 */
export async function talentCase(input: StreamInput): Promise<void> {
  await new StreamRun(input, 'case').run();
}
