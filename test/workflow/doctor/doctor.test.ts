import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { diagnose } from '../../../libs/diagnosis/diagnosis.js';
import type { Fault, Finding } from '../../../libs/diagnosis/finding.js';
import { canonical, sha256Hex } from '../../../libs/domain/kernel/hash.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { localKeys } from '../../../libs/record/key-wrapper.js';
import { aProposedCycle } from '../support/cycle-builder.js';
import { Driver } from '../support/driver.js';
import { HurtStack } from '../support/hurt-stack.js';
import { buildInDisguise, type OtherBuild } from '../support/other-build.js';
import { tool, toolWith, type ToolOutput } from '../support/tool.js';
import { startWorkerProcess } from '../support/worker-process.js';
import { scraped, told } from './support/metrics.js';

const GOVERNMENT = '62.01';
/** Its deadlines are days away, so nothing strikes meanwhile. */
const NATIONAL = sha256Hex(canonical(nationalPolicy));
let hurt: HurtStack;
let driver: Driver;
let reader: DataSource;
let incompatible: OtherBuild;

beforeAll(async () => {
  [hurt, incompatible] = await Promise.all([HurtStack.up(), buildInDisguise('sleepy')]);
  driver = await Driver.on(hurt.stack);
  reader = await openDataSource(hurt.stack.databaseUrls.isen_replay, 2);
});
afterAll(async () => {
  await driver.close();
  await reader.destroy();
  await hurt.stop();
  await incompatible.remove();
});

/** The command, as an operator runs it. */
const doctor = (...args: readonly string[]): Promise<ToolOutput> =>
  toolWith(
    { API_URL: hurt.stack.apiUrl },
    hurt.stack,
    'isen_replay',
    'apps/doctor/main.js',
    '--json',
    ...args,
  );

/** What it looks at, without a process of its own each time. */
async function findings(kek = hurt.stack.secrets.kek): Promise<readonly Finding[]> {
  const scope = { person: null, governments: [] };
  const { client } = driver;
  const everything = { dataSource: reader, client, scope, governments: null, folders: [], runsMax: 10_000 };
  return (await diagnose({ ...everything, held: localKeys(kek) }, Date.now())).findings;
}

/** Asks until a fault is found. */
const found = (fault: Fault): Promise<Finding> =>
  until(
    `the doctor to find ${fault}`,
    async () => (await findings()).find((one) => one.fault === fault),
    60_000,
  );

/** Asks until nothing is wrong any more. */
const well = (): Promise<true> =>
  until('nothing to be wrong', async () => (await findings()).length === 0, 60_000);

const aCycle = async (): Promise<string> => (await aProposedCycle(driver, GOVERNMENT, NATIONAL)).stream;

/** The Sekda agrees; whoever stands still does not answer. */
async function verified(stream: string): Promise<void> {
  const by = await driver.holder(GOVERNMENT, 'authorizedOfficer');
  await driver.act({ stream, move: 'verifyCycle', by, body: { decision: 'approve', note: 'Sesuai.' } });
}

/** Where the worker of the stack told its metrics. */
function metricsPorts(): { readonly [name: string]: string } {
  const { WORKER_METRICS_PORT, SDK_METRICS_PORT } = hurt.stack.ports;
  return { WORKER_METRICS_PORT: String(WORKER_METRICS_PORT), SDK_METRICS_PORT: String(SDK_METRICS_PORT) };
}

it('says that nothing is wrong where nothing is', async () => {
  await aCycle();
  await well();
  const said = await doctor();
  expect(said).toMatchObject({ code: 0, json: { faults: 0 } });
  expect(said.text).toContain('Tidak ditemukan gangguan.');
});

it('names who holds the log, and is content once they let go', async () => {
  const writer = new pg.Client({
    connectionString: hurt.stack.databaseUrls.isen_app,
    application_name: 'slow writer of a test',
  });
  await writer.connect();
  await writer.query('begin');
  await writer.query('select pg_current_xact_id()');
  await aCycle();
  const { holder, count, seconds } = (await found('logBehind')).about;
  expect(holder).toMatch(/^process \d+ of isen_app \(slow writer of a test\)$/);
  expect(count).toBeGreaterThan(0);
  expect(seconds).toBeGreaterThan(10);
  await writer.query('rollback');
  await writer.end();
  await well();
});

it('names a stream whose run was ended by hand, and what it advises helps', async () => {
  const stream = await aCycle();
  await driver.client.workflow.getHandle(stream).terminate('by hand');
  const { streams } = await found('withoutRun');
  expect(streams).toEqual([stream]);
  const said = await doctor('--language', 'en');
  expect(said.code).toBe(1);
  expect(said.text).toContain(`OUTAGE: 1 procedures have acts to come, and no run makes them`);
  expect(said.text).toContain('npm run reconcile -- --repair');
  expect((await tool(hurt.stack, 'isen_replay', 'apps/reconcile/main.js', '--repair')).code).toBe(0);
  await well();
});

it('after a request to cancel the stream goes on or is named, and goes on once it is repaired', async () => {
  const stream = await aCycle();
  const handle = driver.client.workflow.getHandle(stream);
  await handle.cancel();
  const acting = verified(stream).then(
    () => 'went on',
    () => 'failed',
  );
  const namedNow = until(
    'the stream to be named',
    async () => (await findings()).some(({ streams }) => streams.includes(stream)) && 'named',
    60_000,
  ).catch(() => 'not named');
  const came = await Promise.race([acting, namedNow]);
  expect(came === 'failed' ? await namedNow : came).toMatch(/^(went on|named)$/);
  if (came !== 'went on') {
    await handle.terminate('by hand').catch(() => undefined);
    await acting;
    await tool(hurt.stack, 'isen_replay', 'apps/reconcile/main.js', '--repair');
    await verified(stream);
  }
  await well();
});

it('names the streams that incompatible code stops, and why; the build before heals them', async () => {
  const stream = await aCycle();
  await hurt.kill('worker');
  expect((await found('logUnattended')).streams).toEqual([]);
  const worker = await startWorkerProcess(hurt.stack, incompatible.worker, metricsPorts());
  const acting = verified(stream);
  const { about, streams } = await found('taskFailing');
  expect(about.reason).toBe('NonDeterministicError');
  expect(streams).toEqual([stream]);
  const { text } = await doctor();
  expect(text).toContain('GANGGUAN: 1 prosedur terhenti');
  expect(text).toContain('docs/upgrade.md');
  const { WORKER_METRICS_PORT } = hurt.stack.ports;
  const isTold = async () =>
    told(await scraped(WORKER_METRICS_PORT), 'isen_stream_failing', {
      stream,
      reason: 'NonDeterministicError',
    }) === 1;
  await until('the metrics to name it too', isTold, 60_000);
  await worker.stop();
  await hurt.revive('worker');
  await acting;
  await well();
});

it('sees that somebody runs with a wrong key', async () => {
  const wrong = randomBytes(32).toString('base64');
  expect((await findings(wrong)).map(({ fault }) => fault)).toEqual(['keyUnknown']);
  await hurt.kill('api');
  await expect(hurt.revive('api', { RECORD_KEK: wrong })).rejects.toThrow('RECORD_KEK is not the key');
  await hurt.revive('api');
  await well();
});
