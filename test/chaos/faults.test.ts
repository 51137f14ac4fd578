import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../../apps/story/waiting.js';
import { placeForPostgres } from '../../infra/stack/postgres-place.js';
import { foldersIn } from '../../infra/stack/project.js';
import { voice } from '../../infra/stack/voice.js';
import type { SealedAct } from '../../libs/contracts/messages/stream.contract.js';
import { epochMs } from '../../libs/domain/kernel/instant.js';
import type { Task } from '../../libs/domain/kernel/task.js';
import { storePolicy } from '../../libs/record/artifacts.js';
import { clockOff } from '../support/clock-off.js';
import { audited, CLEAN } from '../workflow/support/audit.js';
import { Caller, type Called } from '../workflow/support/caller.js';
import { anOpenCycle, nominationOf, SWIFT, untouchedCases } from '../workflow/support/cycle-builder.js';
import { Driver } from '../workflow/support/driver.js';
import { HurtStack, type PartName } from '../workflow/support/hurt-stack.js';
import { tool } from '../workflow/support/tool.js';
import { closeEverything } from './closing.js';
import { leftOpen } from './judge.js';
import { Ledger } from './ledger.js';
import { databaseBytes, moveDatabase, whileRefusing } from './support/closed-database.js';
import { patientPolicy } from './support/patient-policy.js';
import { SmallDisk } from './support/small-disk.js';
import { World } from './world.js';

const GOVERNMENT = '62.01';
const VERIFY = { decision: 'approve', note: 'Sesuai.' };
const HOUR_MS = 3_600_000;
/** How long a part refuses or is stopped at least, in seconds; a release is drilled with 60, the worker with 600. */
const FAULT_MS = Number(process.env['FAULT_SECONDS'] ?? 5) * 1000;
/** As long as the api asks people to wait, and room for what a stack writes by itself. */
const RETRY_AFTER_MS = 2_000;
const ROOM_BYTES = 16 << 20;
/** An empty page takes a few acts before the next one is asked for. */
const ACTS_UNTIL_FULL = 100;

let hurt: HurtStack;
let hr: Caller;
let sekda: Caller;
let disk: SmallDisk | undefined;

beforeAll(async () => {
  hurt = await HurtStack.up('server');
  hr = await Caller.as(hurt.stack, 'kobar-hr-1');
  sekda = await Caller.as(hurt.stack, 'kobar-sekda');
});
afterAll(async () => {
  await hurt.stop();
  disk?.unmount();
});
// Whatever was done to a part: every stream takes the moves it has left, and the record is what it was.
afterEach(everyStreamGoesOn);

test('Postgres is full: nothing is half done, and the same key gives the one answer once there is room', async () => {
  disk = await onSmallDisk();
  const cycle = await aWaitingCycle();
  disk.fill();
  await doctorSees('diskFull');
  const { key, title } = await firstUnanswered();
  const keyOfVerification = randomUUID();
  const ask = () => sekda.move('PUT', cycle.path, VERIFY, keyOfVerification);
  await refusedFor(ask);
  expect(await actsOf(cycle.stream)).toHaveLength(1);
  disk.free();
  await answeredOnce(cycle, keyOfVerification);
  const proposal = { policy: SWIFT, title };
  const proposed = await hr.untilKnown('POST', '/cycles', proposal, key);
  expect(proposed).toMatchObject({ status: 201, body: { seq: 1, outcome: 'accepted' } });
  expect(await hr.untilKnown('POST', '/cycles', proposal, key)).toEqual(proposed);
  expect(await actsOf(proposed.body.stream!)).toHaveLength(1);
});

test('Postgres refuses connections, to Temporal too: the same key gives the one answer when it takes them again', async () => {
  const cycle = await aWaitingCycle();
  const key = randomUUID();
  await whileRefusing(hurt.stack, () => refusedFor(() => sekda.move('PUT', cycle.path, VERIFY, key)));
  await answeredOnce(cycle, key);
});

test('Temporal is away: the same key gives the one answer when it is back', async () => {
  const cycle = await aWaitingCycle();
  const key = randomUUID();
  await hurt.kill('Temporal');
  await refusedFor(() => sekda.move('PUT', cycle.path, VERIFY, key));
  await hurt.revive('Temporal');
  await answeredOnce(cycle, key);
});

test('deadlines that pass while the worker is stopped strike late, once, in their order, and their acts say when', async () => {
  await driving(async (driver) => {
    const waits = await nominationsWaited(driver);
    await hurt.kill('worker');
    const back = (await databaseClock(driver)) + FAULT_MS;
    const last = Math.max(...waits.map(({ task }) => epochMs(task.escalateAt!)));
    const isOver = async () => (await databaseClock(driver)) > Math.max(last, back);
    await until('the last deadline to pass', isOver, FAULT_MS + 60_000);
    for (const { stream } of waits) expect(strikesIn(await driver.acts(stream))).toEqual([]);
    await hurt.revive('worker');
    for (const { stream, task } of waits) {
      const strikes = await until('both deadlines', async () => {
        const struck = strikesIn(await driver.acts(stream));
        return struck.length >= 2 && struck;
      });
      expect(strikes.map(({ story }) => story.events)).toMatchObject([
        [{ type: 'TaskReminded', task: task.task }],
        [{ type: 'TaskEscalated', task: task.task }],
      ]);
      // Both come after the later of their instants: the act says when it struck, the task when it was due.
      for (const { at } of strikes) expect(epochMs(at)).toBeGreaterThan(last);
    }
  });
});

test('a worker whose clock is an hour ahead decides and waits by the clock of Temporal', async () => {
  await withClockOff('worker', HOUR_MS, async () => {
    await driving(async (driver) => {
      const began = await databaseClock(driver);
      const cases = await untouchedCases(driver, await anOpenCycle(driver, GOVERNMENT));
      const nominated = await driver.act(await nominationOf(driver, cases[0]!));
      const reminded = await until(
        'the reminder',
        async () => strikesIn(await driver.acts(cases[1]!.stream))[0],
      );
      const [opened] = await driver.acts(cases[1]!.stream);
      const task = nominationTask(opened!);
      expect(epochMs(reminded.at)).toBeGreaterThanOrEqual(epochMs(task.remindAt!));
      const ended = await databaseClock(driver);
      for (const { at } of [nominated, opened!, reminded]) {
        expect(epochMs(at)).toBeGreaterThan(began - HOUR_MS / 2);
        expect(epochMs(at)).toBeLessThan(ended + HOUR_MS / 2);
      }
    });
  });
});

test('an api whose clock is an hour ahead turns tokens away in a sentence, and seals nothing', async () => {
  const cycle = await aWaitingCycle();
  const key = randomUUID();
  await withClockOff('api', HOUR_MS, async () => {
    // Tokens are good for an hour, and for as long as two clocks may differ.
    const turnedAway = await until('the token to expire', async () => {
      const called = await hr.move('PUT', cycle.path, VERIFY, randomUUID());
      return called.body.code === 'TokenExpired' && called;
    });
    expect(turnedAway).toMatchObject({
      status: 401,
      body: { detail: expect.stringMatching(/\w+ \w+/) as string },
    });
    expect(await sekda.move('PUT', cycle.path, VERIFY, key)).toMatchObject({ status: 401 });
    expect(await actsOf(cycle.stream)).toHaveLength(1);
  });
  await answeredOnce(cycle, key);
});

test('an api whose clock is an hour behind takes moves, which are sealed at the hour of the workflow', async () => {
  await withClockOff('api', -HOUR_MS, async () => {
    const cycle = await aWaitingCycle();
    await answeredOnce(cycle, randomUUID());
    const [, act] = await actsOf(cycle.stream);
    await driving(async (driver) => {
      const now = await databaseClock(driver);
      expect(Math.abs(now - epochMs(act!.at))).toBeLessThan(HOUR_MS / 2);
    });
  });
});

/** Everything that is open in the government takes its last move, and the record replays without a difference. */
async function everyStreamGoesOn(): Promise<void> {
  const { apiUrl, issuerUrl, databaseUrls } = hurt.stack;
  const ledger = new Ledger();
  const world = await World.of({ apiUrl, issuerUrl, ledger }, GOVERNMENT);
  const left = () => leftOpen(databaseUrls.isen_replay, [GOVERNMENT]);
  await closeEverything(world, async () => (await left()).length);
  expect(await left()).toEqual([]);
  expect(ledger.faults).toBe(0);
  expect(await audited(hurt.stack)).toMatchObject(CLEAN);
}

interface Waiting {
  readonly path: string;
  readonly stream: string;
}

/** A cycle that waits for the Sekda. */
async function aWaitingCycle(): Promise<Waiting> {
  const proposal = { policy: SWIFT, title: 'Uji' };
  const { status, body } = await hr.untilKnown('POST', '/cycles', proposal, randomUUID());
  expect(status).toBe(201);
  return { path: `/cycles/${body.id}/verification`, stream: body.stream! };
}

/** As long as the fault lasts nobody knows, and everybody is told to ask again with the same key. */
async function refusedFor(ask: () => Promise<Called>): Promise<void> {
  const over = Date.now() + FAULT_MS;
  do {
    const { status, body } = await ask();
    expect(status, JSON.stringify(body)).toBe(503);
    expect(['OutcomeUnknown', 'ServiceUnavailable']).toContain(body.code);
    expect(body.sentence?.en).toContain('with the same key');
    await pause(RETRY_AFTER_MS);
  } while (Date.now() < over);
}

async function answeredOnce({ path, stream }: Waiting, key: string): Promise<void> {
  const known = await sekda.untilKnown('PUT', path, VERIFY, key);
  expect(known).toMatchObject({
    status: 200,
    body: { stream, seq: 2, outcome: 'accepted', stage: 'approval' },
  });
  expect(await sekda.untilKnown('PUT', path, VERIFY, key)).toEqual(known);
  expect(await actsOf(stream)).toHaveLength(2);
}

/** Our database on a disk that has a little room left. */
async function onSmallDisk(): Promise<SmallDisk> {
  const place = placeForPostgres(
    join(hurt.stack.data, 'postgres'),
    voice(() => undefined),
  );
  const small = SmallDisk.mounted((await databaseBytes(hurt.stack)) + ROOM_BYTES, place.data);
  await moveDatabase(hurt.stack, small.folder);
  return small;
}

/** Proposes cycles until there is no room for one. */
async function firstUnanswered(): Promise<{ readonly key: string; readonly title: string }> {
  for (let number = 1; number <= ACTS_UNTIL_FULL; number++) {
    const [key, title] = [randomUUID(), `Uji ${number}`];
    const { status, body } = await hr.move('POST', '/cycles', { policy: SWIFT, title }, key);
    if (status === 503) return { key, title };
    expect(status, JSON.stringify(body)).toBe(201);
  }
  throw new Error('the disk is full, and every act found room');
}

/** The operator's command names a fault. */
async function doctorSees(fault: string): Promise<void> {
  const { code, json, text } = await tool(hurt.stack, 'isen_replay', 'apps/doctor/main.js', '--json');
  expect(code, text).toBe(1);
  expect(json['findings']).toEqual(expect.arrayContaining([expect.objectContaining({ fault })]));
}

/** The acts of a stream, read on a connection that is opened for it: an older one may have broken. */
const actsOf = (stream: string): Promise<readonly SealedAct[]> => driving((driver) => driver.acts(stream));

async function driving<T>(work: (driver: Driver) => Promise<T>): Promise<T> {
  const driver = await Driver.on(hurt.stack);
  return work(driver).finally(() => driver.close());
}

/** Cases that wait for a nomination, none of which is late yet. */
async function nominationsWaited(driver: Driver) {
  const policy = await driver.within(GOVERNMENT, (sql) => storePolicy(sql, patientPolicy, {}));
  const cycle = await anOpenCycle(driver, GOVERNMENT, undefined, policy);
  const cases = await untouchedCases(driver, cycle);
  return Promise.all(
    cases.map(async ({ stream }) => ({ stream, task: nominationTask((await driver.acts(stream))[0]!) })),
  );
}

function nominationTask({ story }: SealedAct): Task {
  const tasks = story.events.filter(({ type }) => type === 'TaskOpened').map((event) => event['task']);
  return (tasks as unknown as readonly Task[]).find(({ kind }) => kind === 'nominate')!;
}

const strikesIn = (acts: readonly SealedAct[]): readonly SealedAct[] =>
  acts.filter(({ move }) => move === 'strikeDeadline');

/** Epoch milliseconds by the clock of the machine, as Postgres reads it. */
async function databaseClock(driver: Driver): Promise<number> {
  const [row] = await driver.within(GOVERNMENT, (sql) =>
    sql<{ now: string }>('select extract(epoch from clock_timestamp()) * 1000 as now', []),
  );
  return Number(row!.now);
}

/** Starts a part anew with another clock, and afterwards with the right one. */
async function withClockOff(part: PartName, offMs: number, work: () => Promise<void>): Promise<void> {
  await hurt.kill(part);
  await hurt.revive(part, clockOff(offMs));
  const said = /clock of this process says (\S+)/.exec(
    readFileSync(join(foldersIn(hurt.stack.data).logs, `${part}.log`), 'utf8'),
  );
  // Off indeed, to within what a start takes.
  expect(Math.abs(Date.parse(said?.[1] ?? '') - Date.now() - offMs)).toBeLessThan(HOUR_MS / 2);
  try {
    await work();
  } finally {
    await hurt.kill(part);
    await hurt.revive(part);
  }
}
