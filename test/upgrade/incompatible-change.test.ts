import { setTimeout as rest } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../apps/story/waiting.js';
import type { TestStack } from '../../infra/stack/test-stack.js';
import type { Finding } from '../../libs/diagnosis/finding.js';
import { countOfOthers, runsOfOthers, unversionedRuns } from '../../libs/runs/build-runs.js';
import { deploymentState } from '../../libs/runs/deployment.js';
import { actorsOf, type Actor } from '../chaos/actor.js';
import { judged, recordOf } from '../chaos/judge.js';
import { Ledger } from '../chaos/ledger.js';
import { idOf } from '../chaos/world.js';
import { audited } from '../workflow/support/audit.js';
import { buildWithoutVersions, buildWithSleep, type OtherBuild } from '../workflow/support/other-build.js';
import { asSuperuser } from '../workflow/support/superuser.js';
import { tool } from '../workflow/support/tool.js';
import { readRelease } from './release.js';
import { goOn, pausedWith, workerOf } from './support/released-stack.js';

const PATIENCE_MS = 240_000;
const GOVERNMENT = '62.01';
/** Acts that are under way at once. */
const HANDS = 3;

const UPGRADE = 'apps/upgrade/main.js';
const DOCTOR = 'apps/doctor/main.js';

const release = readRelease('0.1.0');
/** On which nobody acts. */
const HELD = release.manifest.marks['openChoice']!;
const ledger = new Ledger();
const loading = new AbortController();
let stack: TestStack;
let temporal: Client;
let [before, next]: readonly (OtherBuild | undefined)[] = [];
let load: Promise<unknown> = Promise.resolve();
let sealedBefore: ReadonlySet<string>;

beforeAll(async () => {
  // Only a server of its own is empty.
  delete process.env['TEMPORAL_ADDRESS'];
  [stack, before, next] = await Promise.all([
    pausedWith(release),
    buildWithoutVersions('unversioned'),
    buildWithSleep('sleeping'),
  ]);
  const connection = await Connection.connect({ address: stack.temporalAddress });
  temporal = new Client({ connection, namespace: stack.namespace });
}, PATIENCE_MS);
afterAll(async () => {
  loading.abort();
  await load;
  await temporal?.connection.close();
  await stack?.stop();
  await Promise.all([before?.remove(), next?.remove()]);
});

const reconcile = (...args: readonly string[]) =>
  tool(stack, 'isen_replay', 'apps/reconcile/main.js', '--json', ...args);
/** The record, in which what was sealed before is nobody's here. */
const held = async () =>
  (await recordOf(stack.databaseUrls.isen_replay, [GOVERNMENT])).map((one) => ({
    ...one,
    isPersons: one.isPersons && !sealedBefore.has(`${one.stream} ${one.seq}`),
  }));

it(
  'has open cases under a worker of before builds were told apart, and people who act',
  async () => {
    const seen = await recordOf(stack.databaseUrls.isen_replay, [GOVERNMENT]);
    sealedBefore = new Set(seen.map(({ stream, seq }) => `${stream} ${seq}`));
    await reconcile('--repair');
    await goOn(stack, before!.folder);
    load = keepActing(await tasksOf(stack));
    await until('acts', async () => ledger.acknowledged > 5);
    await until('tasks of every run', async () => (await unversionedRuns(temporal)).length > 100);
    expect(await deploymentState(temporal)).toEqual({ current: null, builds: [] });
  },
  PATIENCE_MS,
);

it(
  'begins every case anew under a build with an added sleep, though worker and upgrade are killed in the middle',
  async () => {
    await stack.crew.retire('worker');
    const starting = workerOf(stack, next!.folder).catch((error: unknown) => error);
    const upgrading = await until('the upgrade to begin', async () => stack.crew.find('upgrade'));
    await until('some cases to be moved', async () => (await unversionedRuns(temporal)).length < 110);
    expect(upgrading.hasEnded).toBe(false);
    for (const name of ['upgrade', 'worker']) process.kill(-stack.crew.find(name)!.pid!, 'SIGKILL');
    expect(await starting).toBeInstanceOf(Error);
    expect((await unversionedRuns(temporal)).length).toBeGreaterThan(0);
    await stack.crew.retire('worker');
    await stack.crew.retire('upgrade');
    await workerOf(stack, next!.folder);
    expect(await deploymentState(temporal)).toMatchObject({ current: next!.bundle });
    expect(await countOfOthers(temporal, next!.bundle)).toBe(0);
    await answered();
  },
  PATIENCE_MS,
);

it(
  'goes back to the build of today while people act: cases that are not moved yet go on where they are',
  async () => {
    const acts = ledger.acknowledged;
    await withCycle('repeat(cycle, 100)');
    await stack.crew.retire('worker');
    await workerOf(stack);
    await answered();
    expect(ledger.acknowledged).toBeGreaterThan(acts);
    const { current } = await deploymentState(temporal);
    expect(current).not.toBe(next!.bundle);
    expect(await runsOfOthers(temporal, current!)).toMatchObject([{ workflowId: HELD }]);
  },
  PATIENCE_MS,
);

it(
  'names a case that could not be moved, which is served where it is, and moves it once it can',
  async () => {
    const isNotMoved = ({ fault }: Finding) => fault === 'notMoved';
    const named = async () =>
      (await tool(stack, 'isen_replay', DOCTOR, '--json')).json['findings'] as readonly Finding[];
    await until('the doctor to name it', async () => (await named()).some(isNotMoved));
    expect((await named()).filter(isNotMoved)).toMatchObject([{ streams: [HELD] }]);
    const again = await tool(stack, 'isen_replay', UPGRADE, '--json');
    expect(again).toMatchObject({ code: 0, json: { moved: 0, unmoved: [{ stream: HELD }] } });
    await withCycle('left(cycle, length(cycle) / 100)');
    const moved = await tool(stack, 'isen_replay', UPGRADE, '--json');
    expect(moved).toMatchObject({ code: 0, json: { moved: 1, unmoved: [] } });
  },
  PATIENCE_MS,
);

it(
  'has lost, doubled and left behind nothing',
  async () => {
    loading.abort();
    await load;
    expect(ledger.unanswered).toEqual([]);
    expect(judged(ledger, await held())).toEqual({ lost: 0, doubled: 0, contradicted: 0, faults: [] });
    await until('record and Temporal to agree', async () => (await reconcile()).code === 0, PATIENCE_MS);
    const found = await audited(stack);
    expect(found.differences.slice(0, 5)).toEqual([]);
    expect(found).toMatchObject({ replay: { differences: 0 }, verification: { differences: 0 } });
  },
  PATIENCE_MS,
);

/** Every hand asks for an act after the other, whatever the law says to it, until the test has seen enough. */
async function keepActing(
  tasks: readonly { readonly stream: string; readonly task: string }[],
): Promise<void> {
  const site = { apiUrl: stack.apiUrl, issuerUrl: stack.issuerUrl, ledger };
  const officers = (await actorsOf(site, GOVERNMENT)).filter(({ role }) => role === 'hrOfficer');
  await Promise.all(Array.from({ length: HANDS }, (_, hand) => act(officers[0]!, tasks, hand)));
}

async function act(
  officer: Actor,
  tasks: readonly { readonly stream: string; readonly task: string }[],
  hand: number,
): Promise<void> {
  for (let turn = hand; !loading.signal.aborted; turn += HANDS) {
    const { stream, task } = tasks[turn % tasks.length]!;
    const verb = turn % 2 === 0 ? 'claim' : 'release';
    await officer.act('PUT', `/cases/${idOf(stream)}/tasks/${task}/${verb}`, {});
    await rest(30);
  }
}

/** Gives that stream another cycle by name, longer than Temporal takes, so that no run of it can begin. */
const withCycle = (cycle: string) =>
  asSuperuser(stack, `update view.stream set cycle = ${cycle} where stream = '${HELD}'`);

const tasksOf = async (on: TestStack) =>
  (await asSuperuser(
    on,
    `select stream, task from view.task where stream like 'case/${GOVERNMENT}/%' order by 1, 2`,
  )) as unknown as readonly { readonly stream: string; readonly task: string }[];

/** What was asked for until now has been answered. */
async function answered(): Promise<void> {
  const { length } = ledger.entries;
  await until(
    'the answers',
    async () => ledger.entries.slice(0, length).every(({ answer }) => answer),
    60_000,
  );
}
