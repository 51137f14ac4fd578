import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import type { Role } from '../../../libs/domain/kernel/actor.js';
import { hashOf } from '../../../libs/domain/kernel/hash.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { audited, CLEAN } from '../support/audit.js';
import { Caller } from '../support/caller.js';
import { aProposedCycle } from '../support/cycle-builder.js';
import { Driver } from '../support/driver.js';
import { unknownMoves } from '../support/every-move.js';
import { runOf } from '../support/history.js';
import { HurtStack } from '../support/hurt-stack.js';
import { buildWithoutMoves, type OtherBuild } from '../support/other-build.js';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.js';

const GOVERNMENT = '62.01';
const NATIONAL = { policy: hashOf(nationalPolicy) };
const AGREE = { decision: 'approve', note: 'Sesuai.' };
let hurt: HurtStack;
let older: OtherBuild;
let driver: Driver;
let old: WorkerProcess;
let ppk: Caller;

/** What the next worker finds: a key that was told to ask again, and a cycle whose cases are to be opened. */
let waiting: { readonly stream: string; readonly key: string; readonly run: string };
let delivering: string;

/** A stack whose worker is of a release that knows neither a person's move nor what the cycle delivers. */
beforeAll(async () => {
  hurt = await HurtStack.up();
  older = await buildWithoutMoves('older', ['adoptPolicy', 'openCase']);
  driver = await Driver.on(hurt.stack);
  ppk = await Caller.as(hurt.stack, 'kobar-ppk');
  await hurt.kill('worker');
  old = await startWorkerProcess(hurt.stack, older.worker);
});
afterAll(async () => {
  await old?.stop();
  await driver?.close();
  await hurt?.stop();
  await older?.remove();
});

/** A cycle that waits for the Sekda. */
async function aCycle(): Promise<string> {
  return (await aProposedCycle(driver, GOVERNMENT)).stream;
}

const policyOf = (cycle: string) => `/cycles/${cycle.split('/')[2]}/policy`;

/** How often the delivery under way has been begun; 0 while there is none. */
async function attempts(stream: string): Promise<number> {
  const { raw } = await driver.client.workflow.getHandle(stream).describe();
  return raw.pendingActivities?.find(({ activityType }) => activityType?.name === 'deliver')?.attempt ?? 0;
}

describe('while the worker does not know them', () => {
  it('a move is an outage: 503 under the same key, and nothing is sealed; the next worker takes it, once', async () => {
    const stream = await aCycle();
    const key = randomUUID();
    const asked = await ppk.move('PUT', policyOf(stream), NATIONAL, key);
    expect(asked).toMatchObject({ status: 503, retryAfter: '2', body: { code: 'OutcomeUnknown', stream } });
    const again = await ppk.move('PUT', policyOf(stream), NATIONAL, key);
    expect(again).toMatchObject({ status: 503, body: { code: 'OutcomeUnknown' } });
    expect(await driver.acts(stream)).toHaveLength(1);
    waiting = { stream, key, run: await runOf(driver, stream) };
  });

  // The planted gap of every-move.test.ts.
  it('the search for unknown moves finds these two, and nothing else', async () => {
    expect((await unknownMoves(driver, 'case', GOVERNMENT)).toSorted()).toEqual(['adoptPolicy', 'openCase']);
    expect(await unknownMoves(driver, 'session', GOVERNMENT)).toEqual(['adoptPolicy']);
  });

  it('a delivery is tried again, and counts neither as refused nor as undeliverable', async () => {
    delivering = await aCycle();
    const act = async (move: string, role: Role) =>
      driver.act({ stream: delivering, move, by: await driver.holder(GOVERNMENT, role), body: AGREE });
    await act('verifyCycle', 'authorizedOfficer');
    await act('approveCycle', 'appointingAuthority');
    await until('the delivery to be tried again', async () => (await attempts(delivering)) > 1);
    expect((await driver.acts(delivering)).at(-1)).toMatchObject({ story: { stage: 'opening' } });
  });
});

describe('once a worker does', () => {
  beforeAll(async () => {
    await old.stop();
    await hurt.revive('worker');
  });

  it('the same key gives the one act, in a run begun anew under the worker’s build', async () => {
    const { stream, key, run } = waiting;
    const known = await ppk.untilKnown('PUT', policyOf(stream), NATIONAL, key);
    expect(known).toMatchObject({
      status: 200,
      body: { seq: 2, outcome: 'accepted', stage: 'verification' },
    });
    expect(await ppk.move('PUT', policyOf(stream), NATIONAL, key)).toEqual(known);
    expect(await driver.acts(stream)).toHaveLength(2);
    expect(await runOf(driver, stream)).not.toBe(run);
  });

  it('every case opens', async () => {
    const opened = await until('the cases to open', async () => {
      const last = (await driver.acts(delivering)).at(-1);
      return last?.story.stage === 'open' && last;
    });
    expect(opened.story.events).toContainEqual(
      expect.objectContaining({ type: 'DeliveriesSettled', refused: [], undeliverable: [] }),
    );
    expect(opened.story.events).not.toContainEqual(expect.objectContaining({ sealed: 0 }));
  });

  it('all of it replays without a difference', async () => {
    expect(await audited(hurt.stack)).toMatchObject(CLEAN);
  });
});
