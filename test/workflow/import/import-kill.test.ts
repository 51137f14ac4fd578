import { afterAll, beforeAll, expect, it } from 'vitest';
import { changed, good } from '../../support/import-bench.js';
import { audited, CLEAN } from '../support/audit.js';
import { HeldStep, type HeldPlace } from '../support/held-step.js';
import { ImportDesk } from '../support/import-desk.js';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.js';

const GOVERNMENT = '62.05';
const rows = good.slice(0, 20);
const later = [changed(rows[0] ?? '', { 'GOL AKHIR NAMA': 'IV/e' }), ...rows.slice(1, -1), good[30] ?? ''];

let desk: ImportDesk;
let worker: WorkerProcess;
const startWorker = async () => void (worker = await startWorkerProcess(desk.harness.stack));

beforeAll(async () => {
  desk = await ImportDesk.of(GOVERNMENT);
  await desk.harness.stopWorker();
  await startWorker();
  const stream = await desk.submit(rows);
  await desk.inStage(stream, 'review');
  await desk.decide(desk.head, stream);
  await desk.inStage(stream, 'applied');
});
afterAll(async () => {
  await worker?.stop();
  await desk?.harness.stop();
});

const WRITES = `new.import_run like 'importRun/%'`;
const IS_OURS = `new.stream like 'importRun/%'`;

/** Where the worker is killed: what it did then is lost, or done without anybody having been told. */
const PHASES: readonly (readonly [string, HeldPlace])[] = [
  ['while the file is read', { table: 'reference.servant', on: 'update', row: WRITES }],
  [
    'as the approval is committed',
    { table: 'record.event', on: 'insert', atCommit: true, row: `new.move = 'approveImport'` },
  ],
  ['while the run is written', { table: 'reference.import_run', on: 'insert', row: IS_OURS }],
  [
    'as the rows are committed',
    { table: 'reference.import_run', on: 'insert', atCommit: true, row: IS_OURS },
  ],
  [
    'while it is sealed that they are',
    { table: 'record.event', on: 'insert', row: `new.move = 'recordApplied'` },
  ],
  [
    'as the undoing is committed',
    {
      table: 'reference.import_run',
      on: 'update',
      atCommit: true,
      row: `new.undone_at is not null and ${IS_OURS}`,
    },
  ],
];

/** A run that is shown, applied and undone. @returns its stream */
async function thereAndBack(before: string): Promise<string> {
  const stream = await desk.submit(later);
  const shown = await desk.inStage(stream, 'review');
  expect(shown).toMatchObject({ accepted: 20, created: 1, changed: 1, unchanged: 18, vanished: 1 });
  expect(await desk.held()).toBe(before);
  expect((await desk.decide(desk.head, stream)).status).toBe(200);
  await desk.inStage(stream, 'applied');
  expect(await desk.countOf(`reference.servant where import_run = '${stream}'`)).toBe(20);
  expect((await desk.undo(stream)).status).toBe(200);
  await desk.inStage(stream, 'undone');
  return stream;
}

it.each(PHASES)('a worker killed %s loses nothing and does nothing twice', async (_phase, place) => {
  const before = await desk.held();
  const step = await HeldStep.at(desk.harness.stack, place);
  const killed = step.reached().then(async () => {
    await worker.stop('SIGKILL');
    await step.letGo();
    await startWorker();
  });
  const [stream] = await Promise.all([thereAndBack(before), killed]);
  expect(await desk.held()).toBe(before);
  expect(await desk.countOf(`reference.import_run where stream = '${stream}'`)).toBe(1);
  const told = await desk.harness.asSuperuser(
    `select move from record.event where stream = '${stream}' order by seq`,
  );
  expect(told.map(({ move }) => move)).toEqual([
    'submitImport',
    'recordPreview',
    'approveImport',
    'recordApplied',
    'undoImport',
    'recordUndone',
  ]);
});

it('leaves nothing behind that an auditor would find', async () => {
  const { replay, reexecution } = await audited(desk.harness.stack, desk.streams);
  expect({ replay, reexecution }).toMatchObject({ replay: CLEAN.replay, reexecution: CLEAN.reexecution });
});
