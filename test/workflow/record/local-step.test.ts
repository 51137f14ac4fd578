import proto from '@temporalio/proto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { startTestStack, type TestStack } from '../../../infra/stack/test-stack.js';
import type { HistoryEvent } from '../../../libs/history/decoded.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { audited, CLEAN } from '../support/audit.js';
import { SWIFT } from '../support/cycle-builder.js';
import { Driver, type Order } from '../support/driver.js';
import { buildWithOtherLaw, type OtherBuild } from '../support/other-build.js';
import { FaultPlanter } from '../support/planted-fault.js';
import { asSuperuser } from '../support/superuser.js';
import { Wire } from '../support/wire.js';
import { startWorkerProcess } from '../support/worker-process.js';

const { EventType } = proto.temporal.api.enums.v1;
const GOVERNMENT = '62.05';
const AGREE = { decision: 'approve', note: 'Disetujui.' };
/** Updates that Temporal lets a workflow have under way at once. */
const TOGETHER = 10;
/** Temporal's own, which each workflow has as none other is named. */
const TASK_TIMEOUT_MS = 10_000;
const DELAY_MS = 1_500;

let stack: TestStack;
let driver: Driver;
let next: OtherBuild;
let officer: TestPerson;
let secretary: TestPerson;
let authority: TestPerson;
let stream: string;

beforeAll(async () => {
  [stack, next] = await Promise.all([
    startTestStack({ seed: false, apps: false }),
    buildWithOtherLaw('after', 'Your role may not do this.', 'Your role does not allow this.'),
  ]);
  driver = await Driver.on(stack);
  const corners = { asSuperuser: (query: string) => asSuperuser(stack, query) };
  officer = await anOfficial(corners, 'hrOfficer', GOVERNMENT);
  secretary = await anOfficial(corners, 'authorizedOfficer', GOVERNMENT);
  authority = await anOfficial(corners, 'appointingAuthority', GOVERNMENT);
});
afterAll(async () => {
  await driver?.close();
  await stack?.stop();
  await next?.remove();
});
beforeEach(() => {
  stream = driver.fresh('cycle', GOVERNMENT);
});

const order = (move: string, by: TestPerson, body: Record<string, string>): Order => ({
  ...{ stream, move, by, body },
  opens: { policy: SWIFT, cycle: stream },
});
const propose = () => driver.act(order('proposeCycle', officer, { policy: SWIFT, title: 'Siklus' }));

/** The workflow tasks that were not completed, and how many events the history has. */
async function historyOf(workflowId: string) {
  const { events } = await driver.client.workflow.getHandle(workflowId).fetchHistory();
  const wasted = (events ?? []).filter(({ eventType }: HistoryEvent) =>
    [EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED, EventType.EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT].includes(
      Number(eventType),
    ),
  );
  return { wasted: wasted.length, events: events?.length ?? 0 };
}

describe('a worker that is killed between COMMIT and completion', () => {
  it.each([
    ['the same build', undefined],
    ['the next build', () => next.worker],
  ])('leaves an act that %s finds, answers with and goes on from', async (_build, entry) => {
    const wire = await Wire.to(stack.databaseUrls.isen_app);
    const killed = await startWorkerProcess(stack, undefined, { DATABASE_URL: wire.url });
    await propose();
    const verify = order('verifyCycle', secretary, AGREE);
    const message = await driver.message(verify);
    const swallowed = wire.holdCommitAfter(message.moveId);
    const answering = driver.send(verify, message);
    await swallowed;
    const committed = await until('the committed act', async () => (await driver.acts(stream))[1]);
    await killed.stop('SIGKILL');
    await wire.close();
    const worker = await startWorkerProcess(stack, entry?.());
    expect(await answering).toEqual(committed);
    const approved = await driver.act(order('approveCycle', authority, AGREE));
    expect(approved).toMatchObject({ seq: 3, outcome: 'accepted' });
    await worker.stop();
    expect(await audited(stack, [stream])).toMatchObject({
      replay: CLEAN.replay,
      reexecution: { differences: 0 },
    });
  });
});

describe('a step that takes its time', () => {
  let planter: FaultPlanter;
  beforeAll(async () => {
    planter = await FaultPlanter.on(stack.databaseUrls.isen_owner);
  });
  afterAll(() => planter.close());
  const slowly = (work: () => Promise<void>) =>
    planter.during({ table: 'record.event', on: 'insert' }, 'delay', stream, work, 1_000);

  it('lets a queue outlive the timeout of its workflow task, and wastes none', async () => {
    const worker = await startWorkerProcess(stack);
    await propose();
    const before = Date.now();
    await slowly(async () => {
      // HR may not verify: each of these is refused and sealed, one after the other.
      const refused = Array.from({ length: TOGETHER }, () =>
        driver.act(order('verifyCycle', officer, AGREE)),
      );
      const seqs = (await Promise.all(refused)).map(({ seq }) => seq);
      expect(seqs.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: TOGETHER }, (_, index) => index + 2),
      );
    });
    expect(Date.now() - before).toBeGreaterThan(Math.max(TASK_TIMEOUT_MS, TOGETHER * DELAY_MS));
    expect(await historyOf(stream)).toMatchObject({ wasted: 0 });
    await worker.stop();
    expect(await audited(stack, [stream])).toMatchObject({
      replay: CLEAN.replay,
      reexecution: { differences: 0 },
    });
  });

  it('is brought to its end by a worker that is asked to stop, which answers and wastes no task', async () => {
    const worker = await startWorkerProcess(stack);
    await propose();
    await slowly(async () => {
      const answering = driver.act(order('verifyCycle', secretary, AGREE));
      await until('the step to be under way', async () => {
        const rows = await asSuperuser(stack, `select from pg_stat_activity where wait_event = 'PgSleep'`);
        return rows.length > 0;
      });
      await worker.stop();
      expect(await answering).toMatchObject({ seq: 2, outcome: 'accepted' });
    });
    expect(await historyOf(stream)).toMatchObject({ wasted: 0 });
  });

  it('costs a history six events a move', async () => {
    const worker = await startWorkerProcess(stack);
    await propose();
    await driver.act(order('verifyCycle', officer, AGREE));
    const { events } = await historyOf(stream);
    await driver.act(order('verifyCycle', officer, AGREE));
    expect((await historyOf(stream)).events - events).toBe(6);
    await worker.stop();
  });
});
