import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { afterAll, expect, test } from 'vitest';
import { stopLeftovers, type Entry } from '../../infra/stack/ledger.js';
import { freePorts, type Ports } from '../../infra/stack/ports.js';
import { superuserClient } from '../../infra/stack/postgres.js';
import { DATA, foldersIn } from '../../infra/stack/project.js';
import { TEMPORAL_DATABASES } from '../../infra/stack/roles.js';
import { loadSecrets } from '../../infra/stack/secrets.js';
import { RETENTION_SECONDS, SEARCH_ATTRIBUTES } from '../../infra/stack/temporal-namespace.js';
import { removeData } from '../../infra/stack/test-stack.js';
import { voice } from '../../infra/stack/voice.js';
import { listeningAddresses } from './support/listening.js';
import { runs, Watched } from './support/process.js';

const data = join(DATA, `server-profile-${process.pid}`);
mkdirSync(data, { recursive: true });
const folders = foldersIn(data);
const started: Watched[] = [];

afterAll(async () => {
  for (const supervisor of started) await supervisor.kill();
  await stopLeftovers(
    folders.ledger,
    voice(() => undefined),
  );
  removeData(data);
});

// One story in order: the second start finds what the first has left.
test('the server profile runs the server of production on Postgres, stops, and continues at the second start', async () => {
  const ports = await freePorts();
  const first = await up(ports);
  expect(first.said).toContain('Temporal: creating the namespace isen-mulang.');
  expect(first.said).toContain('server 1.31.2');
  await theNamespaceIsReady(ports);
  const page = await fetch(`http://127.0.0.1:${ports.TEMPORAL_UI_PORT}/`);
  expect(page.status).toBe(200);
  await thePagesOnlyShow(ports);
  expect(await ownersOf(ports)).toEqual(
    TEMPORAL_DATABASES.map((name) => ({ name, owner: 'isen_temporal', open: false })),
  );
  const versions = await schemaVersions(ports);

  const parts = running();
  const names = parts.map(({ name }) => name);
  expect(names.toSorted()).toEqual(['Postgres', 'Temporal', 'Temporal UI', 'api', 'demo issuer', 'worker']);
  for (const { name, pid } of parts)
    for (const address of listeningAddresses(pid)) expect(address, name).toBe('127.0.0.1');
  first.signal('SIGINT');
  expect(await first.exit()).toBe(0);
  expect(parts.filter(({ pid }) => runs(pid))).toEqual([]);

  // Other ports, also for what the server's services say among themselves.
  const again = await freePorts();
  const second = await up(again);
  expect(second.said).toContain("Temporal: tables of the server's databases: done");
  for (const words of [
    'creating the namespace',
    'adding the search attributes',
    'setting the retention',
    'Seed:',
  ])
    expect(second.said).not.toContain(words);
  expect(await schemaVersions(again), 'the second run of the schema tool changed nothing').toEqual(versions);
  second.signal('SIGINT');
  expect(await second.exit()).toBe(0);
});

test.each([
  [['--engine=oracle'], 'There is no engine oracle; --engine= takes dev or server.'],
  [['--motor'], "unknown option '--motor'"],
])('%j is refused in a sentence', async (args, sentence) => {
  const supervisor = Watched.run('dist/infra/stack/main.js', { ISEN_DATA_FOLDER: data }, args);
  expect(await supervisor.exit()).toBe(2);
  expect(supervisor.said).toContain(sentence);
});

test.each([
  [{ TEMPORAL_ADDRESS: '127.0.0.1:1' }, 'TEMPORAL_ADDRESS names a Temporal server that runs already'],
  [{ TEMPORAL_PORT: '65535' }, 'With --engine=server TEMPORAL_PORT must be 32767 or lower'],
])('%j is refused with --engine=server', async (env, sentence) => {
  const ports = Object.entries(await freePorts()).map(([name, port]) => [name, String(port)]);
  const supervisor = Watched.run(
    'dist/infra/stack/main.js',
    { ...Object.fromEntries(ports), ISEN_DATA_FOLDER: data, ...env },
    ['--engine=server'],
  );
  expect(await supervisor.exit()).toBe(1);
  expect(supervisor.said).toContain(sentence);
  expect(supervisor.said).not.toContain('Postgres:');
});

async function up(ports: Ports): Promise<Watched> {
  const env = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  const supervisor = Watched.run(
    'dist/infra/stack/main.js',
    { ...env, ISEN_DATA_FOLDER: data, TEMPORAL_ADDRESS: undefined },
    ['--engine=server'],
  );
  started.push(supervisor);
  await supervisor.says('Ctrl-C stops it all.');
  return supervisor;
}

const running = (): readonly Entry[] =>
  (JSON.parse(readFileSync(folders.ledger, 'utf8')) as readonly Entry[]).filter(
    ({ name }) => name !== 'supervisor',
  );

async function theNamespaceIsReady(ports: Ports): Promise<void> {
  const namespace = 'isen-mulang';
  const connection = await Connection.connect({ address: `127.0.0.1:${ports.TEMPORAL_PORT}` });
  try {
    const { config } = await connection.workflowService.describeNamespace({ namespace });
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(RETENTION_SECONDS);
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    expect(Object.keys(customAttributes ?? {})).toEqual(expect.arrayContaining([...SEARCH_ATTRIBUTES]));
  } finally {
    await connection.close();
  }
}

/** What a page may do that has Temporal's own token against forged requests, but for that nothing may be changed. */
async function thePagesOnlyShow({ TEMPORAL_UI_PORT }: Ports): Promise<void> {
  const api = `http://127.0.0.1:${TEMPORAL_UI_PORT}/api/v1`;
  const settings = await fetch(`${api}/settings`);
  expect(await settings.json()).toMatchObject({ DisableWriteActions: true });
  const token = /_csrf=([^;]+)/.exec(settings.headers.get('set-cookie') ?? '')?.[1] ?? '';
  const headers = { cookie: `_csrf=${token}`, 'x-csrf-token': token };
  const terminate = `${api}/namespaces/isen-mulang/workflows/some/terminate`;
  const answer = await fetch(terminate, { method: 'POST', body: '{}', headers });
  expect(answer.status).toBe(405);
}

const ownersOf = (ports: Ports) =>
  query(
    ports,
    'postgres',
    `select datname as name, rolname as owner, has_database_privilege('isen_app', d.oid, 'connect') as open
       from pg_database d join pg_roles r on r.oid = d.datdba where datname like 'temporal%' order by 1`,
  );

const schemaVersions = (ports: Ports) =>
  Promise.all(
    TEMPORAL_DATABASES.map((database) =>
      query(ports, database, 'select curr_version, creation_time from schema_version'),
    ),
  );

async function query(ports: Ports, database: string, text: string): Promise<readonly unknown[]> {
  const client = superuserClient(loadSecrets(folders.secrets, {}), ports.POSTGRES_PORT, database);
  await client.connect();
  try {
    return (await client.query(text)).rows as readonly unknown[];
  } finally {
    await client.end();
  }
}
