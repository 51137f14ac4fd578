import { Client, Connection } from '@temporalio/client';
import { Reader } from '../../libs/history/decoded.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { runCommand } from '../../libs/platform/command.js';
import { inLanes } from '../../libs/platform/lanes.js';
import { readSettings } from '../../libs/platform/settings.js';
import { reachOf } from '../../libs/platform/temporal-connection.js';
import { dataConverterWith } from '../../libs/platform/temporal/data-converter.js';
import { KeyRing } from '../../libs/record/key-ring.js';
import { StreamCodec } from '../../libs/record/stream-codec.js';
import { optionsFrom } from './options.js';
import { compared, LANES, type Compared } from './reconciliation.js';
import { repair, type Done } from './repair.js';
import { sayCompared, sayRepaired, summary } from './words.js';

/** `npm run reconcile`; see its options. */
async function main(args: readonly string[]): Promise<number> {
  const options = optionsFrom(args);
  const settings = readSettings(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'RECORD_KEK']);
  const connection = await Connection.connect(reachOf(settings.TEMPORAL_ADDRESS));
  const dataSource = await openDataSource(settings.DATABASE_URL, 4);
  try {
    const keys = new KeyRing(dataSource, settings.RECORD_KEK);
    await keys.requireInUse(false);
    const codec = new StreamCodec(keys);
    const namespace = settings.TEMPORAL_NAMESPACE;
    const client = new Client({ connection, namespace, dataConverter: dataConverterWith(codec) });
    const found = await compared(dataSource, client, new Reader(codec));
    sayCompared(found);
    const { done, failed } = options.repair ? await repairAll(client, found) : NOTHING;
    if (options.repair) sayRepaired(done, failed);
    if (options.json) process.stdout.write(`${JSON.stringify(summary(found, done.length, failed.size))}\n`);
    return done.length < found.disagreements.length ? 1 : 0;
  } finally {
    await dataSource.destroy();
    await connection.close();
  }
}

interface Repaired {
  readonly done: readonly Done[];
  readonly failed: ReadonlyMap<string, string>;
}
const NOTHING: Repaired = { done: [], failed: new Map() };

/** One stream that cannot be repaired holds up no other. */
async function repairAll(client: Client, { disagreements }: Compared): Promise<Repaired> {
  const done: Done[] = [];
  const failed = new Map<string, string>();
  await inLanes(disagreements, LANES, async (one) => {
    try {
      done.push(await repair(client, one));
    } catch (error) {
      failed.set(one.stream, (error as Error).message);
    }
  });
  return { done, failed };
}

await runCommand(main, { code: 2 });
