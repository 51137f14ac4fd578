import { canonical, sha256Hex } from '../../../libs/domain/kernel/hash.js';
import { swiftPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { until } from '../../../apps/story/waiting.js';
import type { Driver } from './driver.js';

/** The policy of tests: deadlines in seconds. */
export const SWIFT = sha256Hex(canonical(swiftPolicy));

export interface ACycle {
  readonly stream: string;
  readonly government: string;
}

/** A cycle as far as its proposal; its stream is the smallest there is to try things on. */
export async function aProposedCycle(driver: Driver, government: string): Promise<ACycle> {
  const stream = driver.fresh('cycle', government);
  const by = await driver.holder(government, 'hrOfficer');
  const body = { policy: SWIFT, title: 'Siklus uji' };
  await driver.act({ stream, move: 'proposeCycle', by, body, opens: { policy: SWIFT, cycle: stream } });
  return { stream, government };
}

/** A cycle that is approved and whose cases are open. */
export async function anOpenCycle(driver: Driver, government: string): Promise<ACycle> {
  const cycle = await aProposedCycle(driver, government);
  const { stream } = cycle;
  const approve = { decision: 'approve', note: 'Disetujui.' };
  const sekda = await driver.holder(government, 'authorizedOfficer');
  await driver.act({ stream, move: 'verifyCycle', by: sekda, body: approve });
  const ppk = await driver.holder(government, 'appointingAuthority');
  await driver.act({ stream, move: 'approveCycle', by: ppk, body: approve });
  await until('the cases to open', async () => (await driver.acts(stream)).at(-1)?.story.stage === 'open');
  return cycle;
}

/** A case of an open cycle: stream, talent and unit. */
export interface ACase {
  readonly stream: string;
  readonly person: string;
  readonly unit: string;
  readonly government: string;
}

/** The cases of a cycle that nobody has touched, in the order of their ids. */
export function untouchedCases(driver: Driver, { stream, government }: ACycle): Promise<readonly ACase[]> {
  return driver.within(government, (sql) =>
    sql<ACase>(
      `select stream, person, unit, government from view.talent_case
       where cycle = $1 and stage = 'nomination' order by stream`,
      [stream],
    ),
  );
}

/** The unit's head nominates; @returns the order, so that a test can repeat it */
export async function nominationOf(driver: Driver, { stream, person, unit, government }: ACase) {
  const by = await driver.holder(government, 'unitHead', unit);
  return { stream, move: 'nominate', by, subject: person, body: { reason: 'Siap naik jabatan.' } };
}
