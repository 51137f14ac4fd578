import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import type { SealedAct } from '../../../libs/contracts/messages/stream.contract.js';
import { deliveryMoveId } from '../../../libs/domain/kernel/move-id.js';
import { audited } from '../support/audit.js';
import {
  anOpenCycle,
  aProposedCycle,
  nominationOf,
  SWIFT,
  untouchedCases,
} from '../support/cycle-builder.js';
import { copyDatabase, setBackToCopy } from '../support/database-copy.js';
import { Driver, type Order } from '../support/driver.js';
import { HurtStack } from '../support/hurt-stack.js';
import { tool, type ToolOutput } from '../support/tool.js';

const GOVERNMENT = '62.01';
const PATIENCE_MS = 300_000;
const APPROVE = { decision: 'approve', note: 'Sesuai.' };
const RETURN = { decision: 'return', note: 'Belum.' };
let hurt: HurtStack;
let driver: Driver;

beforeAll(async () => {
  hurt = await HurtStack.up('server');
  // Orders go straight to Temporal here, and while a database is mended nobody may come in anyway.
  await hurt.kill('api');
  driver = await Driver.on(hurt.stack);
}, PATIENCE_MS);
afterAll(() => hurt.stop());

const reconcile = (...args: readonly string[]): Promise<ToolOutput> =>
  tool(hurt.stack, 'isen_replay', 'apps/reconcile/main.js', '--json', ...args);

/** Nobody acts and nothing runs that could: as an operator leaves it before touching a database. */
async function stopped(): Promise<void> {
  await hurt.kill('worker');
  await driver.close();
}
async function goingOn(): Promise<void> {
  await hurt.revive('worker');
  driver = await Driver.on(hurt.stack);
}

/** An order of somebody who holds a role; the same key makes it the same move. */
async function orderOf(stream: string, move: string, role: 'authorizedOfficer' | 'hrOfficer', body: object) {
  const by = await driver.holder(GOVERNMENT, role);
  return { stream, move, by, body: body as never, key: randomUUID() } satisfies Order;
}

/** Streams that are open in the record, with the number of their last act. */
const openStreams = () =>
  driver.within(GOVERNMENT, (sql) =>
    sql<{ stream: string; seq: number }>(
      `select stream, seq from view.stream where closed is null and kind <> 'import' order by stream`,
    ),
  );

/** Closes a cycle, which makes every case of it take its closing from the cycle's delivery. */
async function close(cycle: string): Promise<void> {
  const by = await driver.holder(GOVERNMENT, 'regionalHrAgencyHead');
  await driver.act({ stream: cycle, move: 'closeCycle', by });
  await until('the cycle to close', async () => isClosed(await driver.acts(cycle)), PATIENCE_MS);
}

/** Each open stream takes its next legal move: proposed cycles are returned, and a cycle is closed with its cases. */
async function everyStreamMovesOn(cycle: string, proposed: readonly string[]): Promise<void> {
  const before = await openStreams();
  for (const stream of proposed)
    await driver.act(await orderOf(stream, 'verifyCycle', 'authorizedOfficer', RETURN));
  await close(cycle);
  for (const { stream, seq } of before) {
    const after = (await driver.acts(stream)).filter((act) => act.seq > seq);
    expect(after.map(({ outcome }) => outcome)).toContain('accepted');
  }
  expect(await openStreams()).toEqual([]);
}

const isClosed = (acts: readonly SealedAct[]): boolean =>
  acts.some(({ story }) => story.events.some(({ type }) => type === 'StreamClosed'));

/** The deadlines that struck in a stream. */
const strikesIn = (acts: readonly SealedAct[]): readonly SealedAct[] =>
  acts.filter(({ move }) => move === 'strikeDeadline');

async function agreed(): Promise<void> {
  await until('record and Temporal to agree', async () => (await reconcile()).code === 0, PATIENCE_MS);
}

describe('our database is set back to a copy of 50 moves ago, with Temporal ahead of it', () => {
  let cycle: string;
  let waiting: string;
  let returnedLater: string;
  let orders: Order[];
  /** Of a stream that was opened and also ended after the copy was taken. */
  let passing: Order[];
  let told: ToolOutput;

  beforeAll(async () => {
    cycle = (await anOpenCycle(driver, GOVERNMENT, PATIENCE_MS)).stream;
    waiting = (await aProposedCycle(driver, GOVERNMENT)).stream;
    returnedLater = (await aProposedCycle(driver, GOVERNMENT)).stream;
    const cases = await untouchedCases(driver, { stream: cycle, government: GOVERNMENT });
    for (const talent of cases.slice(0, 3)) await driver.act(await nominationOf(driver, talent));
    await stopped();
    await copyDatabase(hurt.stack);
    await goingOn();
    passing = await openedAndReturned();
    orders = await fiftyMoves(cases.slice(3));
    for (const order of [...passing, ...orders]) await driver.act(order);
    await stopped();
    await setBackToCopy(hurt.stack);
    told = await reconcile();
  }, PATIENCE_MS);

  async function openedAndReturned(): Promise<Order[]> {
    const stream = driver.fresh('cycle', GOVERNMENT);
    const body = { policy: SWIFT, title: 'Siklus singkat' };
    const proposal = await orderOf(stream, 'proposeCycle', 'hrOfficer', body);
    return [
      { ...proposal, opens: { policy: SWIFT, cycle: stream } },
      await orderOf(stream, 'verifyCycle', 'authorizedOfficer', RETURN),
    ];
  }

  /** Nominations, refused attempts, a stream that ends, and one that the copy does not know. */
  async function fiftyMoves(cases: Parameters<typeof nominationOf>[1][]): Promise<Order[]> {
    const nominations = await Promise.all(
      cases
        .slice(0, 12)
        .map(async (talent) => ({ ...(await nominationOf(driver, talent)), key: randomUUID() })),
    );
    const fresh = driver.fresh('cycle', GOVERNMENT);
    const proposal = await orderOf(fresh, 'proposeCycle', 'hrOfficer', {
      policy: SWIFT,
      title: 'Siklus lain',
    });
    const made = [
      ...nominations,
      await orderOf(returnedLater, 'verifyCycle', 'authorizedOfficer', RETURN),
      { ...proposal, opens: { policy: SWIFT, cycle: fresh } },
    ];
    // HR may not verify: each attempt is refused and sealed.
    const attempt = () => orderOf(waiting, 'verifyCycle', 'hrOfficer', APPROVE);
    const attempts = await Promise.all(Array.from({ length: 50 - made.length }, attempt));
    return [...attempts, ...made];
  }

  it('is told stream by stream, with every act that is lost', () => {
    expect(told).toMatchObject({ code: 1 });
    expect(told.json).toMatchObject({
      withoutWorkflow: 1,
      unreadable: 1,
      endedUnknown: 1,
      repaired: 0,
      failed: 0,
    });
    const ahead = orders.slice(0, -2).map(({ stream }) => stream);
    for (const stream of new Set([...ahead, returnedLater, orders.at(-1)!.stream, passing[0]!.stream]))
      expect(told.text).toContain(`${stream}: `);
    expect(told.text).toContain('lost: act 2, verifyCycle');
    expect(told.text).toMatch(/the record does not know it \(record act 0, ended 20\d\d-/);
    expect(Number(told.json['lost'])).toBeGreaterThanOrEqual(ahead.length);
  });

  it('is repaired: the record wins', async () => {
    const repaired = { repaired: told.json['disagreements'], failed: 0 };
    expect(await reconcile('--repair')).toMatchObject({ code: 0, json: repaired });
    await goingOn();
    await agreed();
  });

  it('lets everybody make their moves again under the same keys, each sealed once', async () => {
    for (const order of [...passing, ...orders]) {
      const act = await driver.act(order);
      const same = (await driver.acts(order.stream)).filter(({ moveId }) => moveId === act.moveId);
      expect(same).toEqual([act]);
    }
    for (const stream of [returnedLater, passing[0]!.stream])
      expect(isClosed(await driver.acts(stream))).toBe(true);
  });

  it('fails a delivery of a lost decision alone, and the receiver goes on', async () => {
    const lost = `session/${GOVERNMENT}/LOST`;
    const moveId = deliveryMoveId(lost, 55);
    const message = { move: 'enrol', moveId, request: moveId, actor: { stream: lost, seq: 55 } };
    const { stream } = orders.at(-3)!;
    const sent = driver.send({ stream }, { ...message, arguments: {}, facts: [], texts: [], subject: null });
    await expect(sent).rejects.toMatchObject({ cause: { type: 'CitedMissing' } });
    expect((await driver.acts(stream)).map(({ moveId: id }) => id)).not.toContain(moveId);
  });

  it(
    'afterwards every open stream takes its next legal move',
    async () => {
      expect((await openStreams()).length).toBeGreaterThan(10);
      await everyStreamMovesOn(cycle, [waiting, orders.at(-1)!.stream]);
    },
    PATIENCE_MS,
  );

  it(
    'leaves a record that is sound, and differences only where lost acts are told of',
    async () => {
      const found = await audited(hurt.stack);
      const { replay, first } = found;
      expect(found).toMatchObject({ verification: { differences: 0 }, reexecution: { differences: 0 } });
      expect(replay.differences).toBeGreaterThan(0);
      const ended = driver.client.workflow.list({ query: `ExecutionStatus = 'Terminated'` });
      const terminated = [];
      for await (const { runId } of ended) terminated.push(runId);
      expect(terminated).toContain(first?.run);
      expect(await tool(hurt.stack, 'isen_owner', 'apps/rebuild/main.js', '--check')).toMatchObject({
        code: 0,
      });
    },
    PATIENCE_MS,
  );
});

describe('Temporal has lost all its data, with Postgres ahead of it', () => {
  let cycle: string;
  let waiting: string;
  let open: readonly { readonly stream: string; readonly seq: number }[];
  let stoppedAt: number;

  beforeAll(async () => {
    waiting = (await aProposedCycle(driver, GOVERNMENT)).stream;
    cycle = (await aProposedCycle(driver, GOVERNMENT)).stream;
    await driver.act(await orderOf(cycle, 'verifyCycle', 'authorizedOfficer', APPROVE));
    const by = await driver.holder(GOVERNMENT, 'appointingAuthority');
    await driver.act({ stream: cycle, move: 'approveCycle', by, body: APPROVE });
    // Approved, and its cases are being opened: some deliveries are made, others are not.
    await until('a first case', async () => (await openStreams()).length > 2);
    open = await openStreams();
    await stopped();
    stoppedAt = Date.now();
    await hurt.kill('Temporal');
    await hurt.wipeTemporal();
    await hurt.revive('Temporal');
  }, PATIENCE_MS);

  it(
    'is told, and repaired: every open stream gets a workflow again',
    async () => {
      const told = await reconcile();
      expect(told).toMatchObject({ code: 1 });
      expect(Number(told.json['withoutWorkflow'])).toBeGreaterThanOrEqual(open.length);
      expect(told.json['withoutWorkflow']).toBe(told.json['disagreements']);
      const { code, json } = await reconcile('--repair');
      expect(json).toMatchObject({ repaired: told.json['disagreements'], failed: 0 });
      expect(code).toBe(0);
      await goingOn();
      await agreed();
    },
    PATIENCE_MS,
  );

  it(
    'makes the deliveries that were half made, each once',
    async () => {
      const isOpen = async () => (await driver.acts(cycle)).at(-1)?.story.stage === 'open';
      await until('the cases to open', isOpen, PATIENCE_MS);
      for (const { stream } of await openStreams())
        expect((await driver.acts(stream)).filter(({ move }) => move === 'openCase').length).toBeLessThan(2);
    },
    PATIENCE_MS,
  );

  it('strikes the deadlines that passed meanwhile, each once', async () => {
    const { stream } = open.find((one) => one.stream.startsWith('case/'))!;
    const struck = await until('a deadline', async () => {
      const strikes = strikesIn(await driver.acts(stream));
      return strikes.length > 0 && strikes;
    });
    expect(new Set(struck.map(({ moveId }) => moveId)).size).toBe(struck.length);
    expect(Date.parse(struck.at(-1)!.at)).toBeGreaterThan(stoppedAt);
  });

  it(
    'afterwards every open stream takes its next legal move',
    async () => {
      await everyStreamMovesOn(cycle, [waiting]);
    },
    PATIENCE_MS,
  );

  it(
    'leaves nothing behind that an auditor would find',
    async () => {
      const clean = { differences: 0 };
      const found = await audited(hurt.stack);
      expect(found).toMatchObject({ replay: clean, verification: clean, reexecution: clean });
    },
    PATIENCE_MS,
  );
});
