import { Client, Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { diagnose, type Diagnosis } from '../../libs/diagnosis/diagnosis.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { isDatabaseOutage } from '../../libs/persistence/sql/outage.js';
import { runCommand } from '../../libs/platform/command.js';
import { readSettings } from '../../libs/platform/settings.js';
import { reachOf } from '../../libs/platform/temporal-connection.js';
import { localKeys } from '../../libs/record/key-wrapper.js';
import { optionsFrom } from './options.js';
import { lookAtApi } from './readiness.js';
import { sayDiagnosis, summary } from './words.js';

/** `npm run doctor`; see its options. */
async function main(args: readonly string[]): Promise<number> {
  const options = optionsFrom(args);
  const found = await diagnosed();
  sayDiagnosis(found, options);
  if (options.json) process.stdout.write(`${JSON.stringify(summary(found))}\n`);
  return found.findings.length === 0 ? 0 : 1;
}

async function diagnosed(): Promise<Diagnosis> {
  const settings = readSettings([
    'DATABASE_URL',
    'TEMPORAL_ADDRESS',
    'TEMPORAL_NAMESPACE',
    'RECORD_KEK',
    'POSTGRES_FOLDER',
  ]);
  const connection = Connection.lazy({ ...reachOf(settings.TEMPORAL_ADDRESS), interceptors: [] });
  const dataSource = await opened(settings.DATABASE_URL);
  try {
    const client = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });
    const found = await diagnose(
      {
        dataSource,
        client,
        scope: EVERYTHING,
        governments: null,
        held: localKeys(settings.RECORD_KEK),
        folders: settings.POSTGRES_FOLDER ? [settings.POSTGRES_FOLDER] : [],
        runsMax: Number.MAX_SAFE_INTEGER,
      },
      Date.now(),
    );
    return { ...found, findings: [...(await lookAtApi(apiUrl())), ...found.findings] };
  } finally {
    await dataSource?.destroy();
    await connection.close();
  }
}

/** Where the api is; it need not be told. */
const apiUrl = (): string | undefined =>
  process.env['API_URL'] ? readSettings(['API_URL']).API_URL : undefined;

/** Row-level security lets the replay role read everything. */
const EVERYTHING = { person: null, governments: [] };

/** A pool, or null while the database is away. @throws what is wrong with the way there */
async function opened(url: string): Promise<DataSource | null> {
  try {
    return await openDataSource(url, 2);
  } catch (error) {
    if (isDatabaseOutage(error)) return null;
    throw error;
  }
}

await runCommand(main, { code: 2 });
