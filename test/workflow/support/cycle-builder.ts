import { until } from '../../../apps/story/waiting.js';
import type { SealedAct } from '../../../libs/contracts/messages/stream.contract.js';
import { canonical, sha256Hex } from '../../../libs/domain/kernel/hash.js';
import type { Json } from '../../../libs/domain/kernel/json.js';
import { swiftPolicy } from '../../../libs/domain/policy/seed-policies.js';
import type { Driver, Order } from './driver.js';

/** The policy of tests: deadlines in seconds. */
export const SWIFT = sha256Hex(canonical(swiftPolicy));

export interface ACycle {
  readonly stream: string;
  readonly government: string;
}

/** A cycle as far as its proposal; its stream is the smallest there is to try things on. */
export async function aProposedCycle(
  driver: Driver,
  government: string,
  policy: string = SWIFT,
): Promise<ACycle> {
  const stream = driver.fresh('cycle', government);
  const by = await driver.holder(government, 'hrOfficer');
  const body = { policy, title: 'Siklus uji' };
  await driver.act({ stream, move: 'proposeCycle', by, body, opens: { policy, cycle: stream } });
  return { stream, government };
}

/** A cycle that is approved and whose cases are open. */
export async function anOpenCycle(
  driver: Driver,
  government: string,
  patienceMs?: number,
  policy?: string,
): Promise<ACycle> {
  const cycle = await aProposedCycle(driver, government, policy);
  const { stream } = cycle;
  const approve = { decision: 'approve', note: 'Disetujui.' };
  const sekda = await driver.holder(government, 'authorizedOfficer');
  await driver.act({ stream, move: 'verifyCycle', by: sekda, body: approve });
  const ppk = await driver.holder(government, 'appointingAuthority');
  await driver.act({ stream, move: 'approveCycle', by: ppk, body: approve });
  const isOpen = async () => (await driver.acts(stream)).at(-1)?.story.stage === 'open';
  await until('the cases to open', isOpen, patienceMs);
  return cycle;
}

/** A case of an open cycle: stream, talent and unit. */
export interface ACase {
  readonly stream: string;
  readonly person: string;
  readonly unit: string;
  readonly government: string;
}

/**
 * The cases of a cycle that nobody has touched, of talents who hold no office themselves and do not report to HR's
 * officer: whichever comes first by its random id, whoever holds an office in this government may act in it.
 */
export function untouchedCases(driver: Driver, { stream, government }: ACycle): Promise<readonly ACase[]> {
  return driver.within(government, (sql) =>
    sql<ACase>(
      `select stream, person, unit, government from view.talent_case
       where cycle = $1 and stage = 'nomination' and not exists (
         select from reference.standing s
         where s.person = talent_case.person and s.role <> 'civilServant'
            or s.person = talent_case.supervisor and s.role = 'hrOfficer')
       order by stream`,
      [stream],
    ),
  );
}

/** The unit's head nominates; @returns the order, so that a test can repeat it */
export async function nominationOf(driver: Driver, { stream, person, unit, government }: ACase) {
  const by = await driver.holder(government, 'unitHead', unit);
  return { stream, move: 'nominate', by, subject: person, body: { reason: 'Siap naik jabatan.' } };
}

/** A nomination that HR may approve, with the answers that approving it takes. */
export interface ANomination {
  readonly talent: ACase;
  readonly act: SealedAct;
  readonly answers: readonly { readonly rule: string; readonly met: true }[];
}

type Findings = readonly { readonly rule: string; readonly result: string }[];

/**
 * Nominates one case after the other until one is taken and fails no requirement: nobody nominates themselves.
 * @throws Error when none is left
 */
export async function anEligibleNomination(driver: Driver, cases: readonly ACase[]): Promise<ANomination> {
  for (const talent of cases) {
    const act = await driver.act(await nominationOf(driver, talent));
    const findings = act.story.events.find(({ type }) => type === 'Nominated')?.['findings'] as unknown as
      Findings | undefined;
    if (!findings || findings.some(({ result }) => result === 'notMet')) continue;
    const open = findings.filter(({ result }) => result === 'needsManualCheck');
    return { talent, act, answers: open.map(({ rule }) => ({ rule, met: true as const })) };
  }
  throw new Error('none of these cases is eligible');
}

/** HR's approval of a nomination, as an order. */
export async function approvalOf(driver: Driver, { talent, answers }: ANomination): Promise<Order> {
  const { stream, person: subject, government } = talent;
  const by = await driver.holder(government, 'hrOfficer');
  const body = { decision: 'approve', note: 'Memenuhi syarat.', answers: answers as unknown as Json };
  return { stream, move: 'verifyNomination', by, subject, body };
}
