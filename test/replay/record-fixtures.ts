import { Client, Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { Reader } from '../../libs/history/decoded.js';
import { actsIn, recordedIn } from '../../libs/history/recorded.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { inScope } from '../../libs/persistence/sql/scope.js';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { readSettings } from '../../libs/platform/settings.js';
import { KeyRing } from '../../libs/record/key-ring.js';
import { StreamCodec } from '../../libs/record/stream-codec.js';
import { TODAY, withPayloads, writeFixture } from './fixtures.js';

const FIXTURES = aCommand(
  'fixtures',
  'Records histories of the running stack as replay fixtures, one per workflow and path, plain and small. ' +
    'Best after npm run story.',
);

const EVENTS_MAX = 400;

interface Candidate {
  readonly stream: string;
  readonly path: string;
}

/** The longest stream of each kind for each way it went: how it ended, or the stage it reached. */
async function candidates(dataSource: DataSource): Promise<readonly Candidate[]> {
  return inScope(dataSource, { person: null, governments: [] }, (sql) =>
    sql<Candidate>(
      `select distinct on (kind, path) stream, path
       from (select stream, kind, coalesce(closed, stage) as path, seq from view.stream where kind <> 'import') as ways
       where seq <= 40 order by kind, path, seq desc, stream`,
    ),
  );
}

async function main(): Promise<void> {
  const settings = readSettings(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'RECORD_KEK']);
  const dataSource = await openDataSource(settings.DATABASE_URL, 2);
  const connection = await Connection.connect({ address: settings.TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });
  const codec = new StreamCodec(new KeyRing(dataSource, settings.RECORD_KEK));
  for (const candidate of await candidates(dataSource)) await record(client, codec, candidate);
  await connection.close();
  await dataSource.destroy();
}

async function record(client: Client, codec: StreamCodec, { stream, path }: Candidate): Promise<void> {
  const handle = client.workflow.getHandle(stream);
  const { type: workflow } = await handle.describe();
  const fetched = await handle.fetchHistory();
  if ((fetched.events?.length ?? 0) > EVENTS_MAX) return;
  const history = await withPayloads(
    fetched,
    async (payload) => (await codec.decode([payload]))[0] ?? payload,
  );
  const { records } = await recordedIn(history, new Reader(codec));
  const law = records.flatMap(({ answer }) => actsIn(answer)).at(-1)?.law;
  if (!law) return;
  process.stdout.write(`${writeFixture({ era: TODAY, workflow, path, stream, law, history })}\n`);
}

await runCommand((args) => {
  parsed(FIXTURES, args);
  return main();
});
