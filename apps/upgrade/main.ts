import { Client, Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { runCommand } from '../../libs/platform/command.js';
import { readSettings } from '../../libs/platform/settings.js';
import { reachOf } from '../../libs/platform/temporal-connection.js';
import { dataConverterWith } from '../../libs/platform/temporal/data-converter.js';
import { isBlocking, type Finding } from '../../libs/proof/gate/finding.js';
import { checkGate } from '../../libs/proof/gate/gate-walk.js';
import { loadBuild, type Build } from '../../libs/record/build.js';
import { KeyRing } from '../../libs/record/key-ring.js';
import { StreamCodec } from '../../libs/record/stream-codec.js';
import type { Moved } from '../../libs/runs/moving.js';
import { moveTo } from './move.js';
import { optionsFrom, type Options } from './options.js';
import { sayGate, sayMoved, sayProgress, sayStopped, sayWarned } from './words.js';

/** Ctrl-C, or the stack's own stopping, ends it between two streams. */
const asked = new AbortController();

const NOTHING: Moved = { moved: 0, unmoved: [] };

/** `npm run upgrade`; see its options. */
async function main(args: readonly string[]): Promise<number> {
  const options = optionsFrom(args);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => asked.abort());
  const dataSource = await openDataSource(readSettings(['DATABASE_URL']).DATABASE_URL, 4);
  try {
    const build = loadBuild();
    const blocking = await gate(dataSource, build, options);
    const isStopped = blocking.length > 0 && readSettings(['NODE_ENV']).NODE_ENV === 'production';
    if (isStopped && !options.check) sayStopped();
    const moved = options.check || isStopped ? NOTHING : await moveAll(dataSource, build, blocking);
    if (options.json) process.stdout.write(`${JSON.stringify(summary(blocking, moved))}\n`);
    return codeOf(options, isStopped, blocking);
  } finally {
    await dataSource.destroy();
  }
}

function codeOf({ check }: Options, isStopped: boolean, blocking: readonly Finding[]): number {
  if (check) return blocking.length > 0 ? 1 : 0;
  return isStopped || asked.signal.aborted ? 1 : 0;
}

const summary = (blocking: readonly Finding[], { moved, unmoved }: Moved) => ({
  blocking: blocking.map(({ name, class: kind }) => ({ name, class: kind })),
  moved,
  unmoved,
  stopped: asked.signal.aborted,
});

async function gate(
  dataSource: DataSource,
  build: Build,
  { days, accept }: Options,
): Promise<readonly Finding[]> {
  const accepted = new Set(accept);
  const report = await checkGate(dataSource, build, days);
  sayGate(report, accepted);
  return report.findings.filter((one) => isBlocking(one, accepted));
}

async function moveAll(dataSource: DataSource, build: Build, blocking: readonly Finding[]): Promise<Moved> {
  if (blocking.length > 0) sayWarned();
  const settings = readSettings(['TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'RECORD_KEK']);
  const connection = await Connection.connect(reachOf(settings.TEMPORAL_ADDRESS));
  try {
    const keys = new KeyRing(dataSource, settings.RECORD_KEK);
    await keys.requireInUse(false);
    const codec = new StreamCodec(keys);
    const namespace = settings.TEMPORAL_NAMESPACE;
    const identity = `upgrade-${process.pid}`;
    const client = new Client({ connection, namespace, identity, dataConverter: dataConverterWith(codec) });
    const moving = { progress: sayProgress, stopping: asked.signal };
    const moved = await moveTo(build.hash, dataSource, client, moving);
    sayMoved(moved, asked.signal.aborted);
    return moved;
  } finally {
    await connection.close();
  }
}

await runCommand(main, { code: 2 });
