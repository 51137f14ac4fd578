import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import type { SealedAct } from '../../../libs/contracts/messages/stream.contract.js';
import { personMoveId } from '../../../libs/domain/kernel/move-id.js';
import type { PolicyVersion } from '../../../libs/domain/policy/policy-version.js';
import { swiftPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { storePolicy } from '../../../libs/record/artifacts.js';
import { audited } from '../support/audit.js';
import { anOpenCycle, aProposedCycle, untouchedCases } from '../support/cycle-builder.js';
import { Driver } from '../support/driver.js';
import { HurtStack } from '../support/hurt-stack.js';
import { Wire } from '../support/wire.js';

const GOVERNMENT = '62.01';
const APPROVE = { decision: 'approve', note: 'Sesuai.' };
const RETURN = { decision: 'return', note: 'Belum.' };
/** What is owed is left alone for five seconds, and a run has its work to do. */
const PATIENCE_MS = 120_000;

/** Whatever waits is reminded of after so long that its run can be ended before, and escalated after twice as long. */
const soon = (amount: number) => ({ amount, unit: 'seconds' as const });
const remindingPolicy: PolicyVersion = {
  ...swiftPolicy,
  name: 'pengingat-2026',
  deadlines: Object.fromEntries(
    Object.keys(swiftPolicy.deadlines).map((kind) => [
      kind,
      {
        due: soon(20),
        remind: soon(20),
        escalate: soon(40),
        escalateTo: 'regionalHrAgencyHead' as const,
        end: null,
        ending: null,
      },
    ]),
  ),
};

let hurt: HurtStack;
let driver: Driver;
let policy: string;

beforeAll(async () => {
  hurt = await HurtStack.up();
  driver = await Driver.on(hurt.stack);
  policy = await driver.within(GOVERNMENT, (sql) => storePolicy(sql, remindingPolicy, {}));
}, 300_000);
afterAll(async () => {
  await driver.close();
  await hurt.stop();
});

const terminate = (stream: string) => driver.client.workflow.getHandle(stream).terminate('test');
const statusOf = async (stream: string) =>
  (await driver.client.workflow.getHandle(stream).describe()).status.name;
const strikesIn = (acts: readonly SealedAct[]) => acts.filter(({ move }) => move === 'strikeDeadline');

describe('without a move of anybody', () => {
  it('a deadline strikes in a stream whose run was terminated, once', async () => {
    const cycle = await anOpenCycle(driver, GOVERNMENT, PATIENCE_MS, policy);
    const [talent] = await untouchedCases(driver, cycle);
    const { stream } = talent!;
    await terminate(stream);
    const struckBefore = strikesIn(await driver.acts(stream)).length;
    const struck = await until(
      'the deadline',
      async () => {
        const strikes = strikesIn(await driver.acts(stream));
        return strikes.length > struckBefore && strikes;
      },
      PATIENCE_MS,
    );
    expect(new Set(struck.map(({ moveId }) => moveId)).size).toBe(struck.length);
  });

  it('a decision arrives whose sender was terminated before it delivered', async () => {
    const { stream } = await aProposedCycle(driver, GOVERNMENT);
    const sekda = await driver.holder(GOVERNMENT, 'authorizedOfficer');
    await driver.act({ stream, move: 'verifyCycle', by: sekda, body: APPROVE });
    const ppk = await driver.holder(GOVERNMENT, 'appointingAuthority');
    await driver.act({ stream, move: 'approveCycle', by: ppk, body: APPROVE });
    await terminate(stream);
    const stage = async () => (await driver.acts(stream)).at(-1)?.story.stage;
    expect(await stage()).toBe('opening');
    await until('the cases to open', async () => (await stage()) === 'open', PATIENCE_MS);
  });

  it('a decision arrives at a receiver whose run was terminated', async () => {
    const cycle = await anOpenCycle(driver, GOVERNMENT);
    const [talent] = await untouchedCases(driver, cycle);
    await terminate(talent!.stream);
    const by = await driver.holder(GOVERNMENT, 'regionalHrAgencyHead');
    await driver.act({ stream: cycle.stream, move: 'closeCycle', by });
    const closed = async (stream: string) =>
      (await driver.acts(stream)).some(({ story }) =>
        story.events.some(({ type }) => type === 'StreamClosed'),
      );
    await until('the cycle to close', () => closed(cycle.stream), PATIENCE_MS);
    expect(await closed(talent!.stream)).toBe(true);
    const ends = (await driver.acts(cycle.stream)).flatMap(({ story }) => story.events);
    expect(ends.find(({ type }) => type === 'DeliveriesSettled')).toBeDefined();
    expect(JSON.stringify(ends.filter(({ type }) => type === 'DeliveriesSettled'))).not.toContain(
      talent!.stream,
    );
  });
});

describe('acts that Temporal has lost with the worker that sealed them', () => {
  let approved: string;
  let returned: string;

  beforeAll(async () => {
    const wire = await Wire.to(hurt.stack.databaseUrls.isen_app);
    await hurt.kill('worker');
    await hurt.revive('worker', { DATABASE_URL: wire.url });
    approved = (await aProposedCycle(driver, GOVERNMENT, policy)).stream;
    returned = (await aProposedCycle(driver, GOVERNMENT)).stream;
    await sealedAlone(wire, approved, APPROVE);
    await sealedAlone(wire, returned, RETURN);
    await hurt.kill('worker');
    await hurt.kill('Temporal');
    await wire.close();
    await hurt.revive('Temporal');
    await hurt.revive('worker');
  }, 300_000);

  /** The record holds the act, nobody has heard of it, and whoever asked for it is gone. */
  async function sealedAlone(wire: Wire, stream: string, body: Record<string, string>): Promise<void> {
    const by = await driver.holder(GOVERNMENT, 'authorizedOfficer');
    const key = crypto.randomUUID();
    const order = { stream, move: 'verifyCycle', by, body, key };
    const swallowed = wire.holdCommitAfter(personMoveId(by.person, key));
    driver.send(order, await driver.message(order)).catch(() => undefined);
    await swallowed;
    await until('the committed act', async () => (await driver.acts(stream))[1]);
  }

  it('a deadline that such an act has set strikes', async () => {
    const struck = () => driver.acts(approved).then((acts) => strikesIn(acts).length > 0);
    await until('the deadline', struck, PATIENCE_MS);
  });

  it('a stream that such an act has closed stops running', async () => {
    await until('the run to end', async () => (await statusOf(returned)) === 'COMPLETED', PATIENCE_MS);
    expect(await driver.acts(returned)).toHaveLength(2);
  });
});

it('leaves a record and histories without a difference', async () => {
  const clean = { differences: 0 };
  const found = await audited(hurt.stack);
  expect(found).toMatchObject({ replay: clean, verification: clean, reexecution: clean });
}, 600_000);
