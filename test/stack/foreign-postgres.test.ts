import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Crew } from '../../infra/stack/crew.js';
import { databaseServerFrom } from '../../infra/stack/database-server.js';
import { Ledger, stopLeftovers, type Entry } from '../../infra/stack/ledger.js';
import { freePorts, type Ports } from '../../infra/stack/ports.js';
import { startPostgres, SUPERUSER, superuserClient } from '../../infra/stack/postgres.js';
import { DATA, foldersIn } from '../../infra/stack/project.js';
import { loadSecrets, type Secrets } from '../../infra/stack/secrets.js';
import { removeData } from '../../infra/stack/test-stack.js';
import { voice as aVoice } from '../../infra/stack/voice.js';
import { Watched } from './support/process.js';

const ours = foldersIn(join(DATA, `foreign-${process.pid}`));
const theirs = foldersIn(join(DATA, `foreign-${process.pid}-theirs`));
const voice = aVoice(() => undefined);
const ledger = new Ledger(theirs.ledger);
const started: Watched[] = [];
let crew: Crew;
let port: number;
let secrets: Secrets;

// A second Postgres plays somebody else's server: it knows nothing of us but its superuser.
beforeAll(async () => {
  for (const { data } of [ours, theirs]) mkdirSync(data, { recursive: true });
  port = (await freePorts()).POSTGRES_PORT;
  secrets = loadSecrets(theirs.secrets, {});
  ledger.open();
  crew = new Crew(theirs.logs, ledger, voice);
  await startPostgres({ crew, voice, secrets, port, data: join(theirs.data, 'postgres') });
});

afterAll(async () => {
  for (const supervisor of started) await supervisor.kill();
  await stopLeftovers(ours.ledger, voice);
  await crew.stop();
  ledger.close();
  for (const { data } of [ours, theirs]) removeData(data);
});

// One story in order: a server without our roles, with them, too old, without rights.
test('a server without our roles is refused, and says who can make them', async () => {
  expect(await refusal()).toContain(
    `The Postgres at 127.0.0.1:${port} does not let isen_owner in: the role is missing or has another password. ` +
      'Whoever administers it can run npm run roles (docs/operator.md).',
  );
});

test('the script makes them, twice without harm, and the whole stack runs there', async () => {
  for (const _ of [1, 2]) {
    const script = run('dist/infra/command/roles.js', {
      ADMIN_DATABASE_URL: `postgres://${SUPERUSER}:${secrets.superuser}@127.0.0.1:${port}/postgres`,
    });
    expect(await script.exit(), script.said).toBe(0);
    expect(script.said).toContain('Roles and databases are there');
  }
  const stack = run(
    'dist/infra/stack/main.js',
    { ...textual(await freePorts()), DATABASE_URL: url() },
    SERVER,
  );
  await stack.says('Ctrl-C stops it all.');
  expect(stack.said).toContain(`DATABASE_URL names the server at 127.0.0.1:${port}; using it.`);
  expect(partNames()).toEqual(['Temporal', 'Temporal UI', 'api', 'demo issuer', 'worker']);
  expect(await count('isen_mulang', 'reference.persona')).toBeGreaterThan(0);
  expect(await count('temporal', 'namespaces')).toBeGreaterThan(0);
  stack.signal('SIGINT');
  expect(await stack.exit()).toBe(0);
});

test('a server that is too old is refused', async () => {
  // A real server's word for its version, covered by another in the one role's sight.
  await asSuperuser(`create schema old; grant usage on schema old to isen_owner;
    create function old.current_setting(text) returns text language sql as $$ select '140011' $$;
    alter role isen_owner set search_path = old, pg_catalog, public`);
  expect(await refusal()).toContain(
    `The Postgres at 127.0.0.1:${port} is version 14; 15 or newer is needed.`,
  );
  await asSuperuser('alter role isen_owner reset search_path; drop schema old cascade');
});

test('a server on which the owner may make nothing is refused', async () => {
  await asSuperuser(
    `alter database isen_mulang owner to ${SUPERUSER}; grant connect on database isen_mulang to isen_owner`,
  );
  expect(await refusal()).toContain(`lets isen_owner create nothing in isen_mulang. Whoever administers it`);
  await asSuperuser('alter database isen_mulang owner to isen_owner');
});

test('a server that cannot search names is refused', async () => {
  // As where the contrib modules are not installed, in the one role's sight.
  await asSuperuser(`create schema bare; grant usage on schema bare to isen_owner;
    create view bare.pg_available_extensions as select 'plpgsql' as name;
    grant select on bare.pg_available_extensions to isen_owner;
    alter role isen_owner set search_path = bare, pg_catalog, public`);
  expect(await refusal()).toContain('lacks the extension pg_trgm');
  await asSuperuser('alter role isen_owner reset search_path; drop schema bare cascade');
});

test('Temporal without its databases is refused in the server profile alone', async () => {
  await asSuperuser('alter role isen_temporal nologin');
  expect(await refusal(SERVER)).toContain('does not let isen_temporal in');
  await asSuperuser('alter role isen_temporal login');
});

test('a server that does not answer is named', async () => {
  const { POSTGRES_PORT } = await freePorts();
  expect(await refusal([], `postgres://127.0.0.1:${POSTGRES_PORT}`)).toContain(
    `The Postgres at 127.0.0.1:${POSTGRES_PORT} does not answer (ECONNREFUSED); DATABASE_URL names it.`,
  );
});

test.each([
  ['postgres://isen_app:hunter2@db.example:5432', 'without user and password'],
  ['postgres://db.example/other', 'the server alone, or its database isen_mulang'],
  ['mysql://db.example', 'must look like postgres://host:5432'],
  ['db.example', 'must look like postgres://host:5432'],
])('%s is refused', async (DATABASE_URL, sentence) => {
  const ports = await freePorts();
  const ask = () => databaseServerFrom({ DATABASE_URL }, ports);
  expect(ask).toThrow(sentence);
  expect(ask).not.toThrow('hunter2');
});

const SERVER = ['--engine=server'];
const url = (): string => `postgres://127.0.0.1:${port}`;

function run(file: string, env: NodeJS.ProcessEnv, args: readonly string[] = []): Watched {
  const watched = Watched.run(
    file,
    { ISEN_DATA_FOLDER: ours.data, ...env, TEMPORAL_ADDRESS: undefined },
    args,
  );
  started.push(watched);
  return watched;
}

async function refusal(args: readonly string[] = [], databaseUrl = url()): Promise<string> {
  const stack = run(
    'dist/infra/stack/main.js',
    { ...textual(await freePorts()), DATABASE_URL: databaseUrl },
    args,
  );
  expect(await stack.exit()).toBe(1);
  return stack.said;
}

const textual = (ports: Ports): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(ports).map(([name, one]) => [name, String(one)]));

const partNames = (): readonly string[] =>
  (JSON.parse(readFileSync(ours.ledger, 'utf8')) as readonly Entry[])
    .map(({ name }) => name)
    .filter((name) => name !== 'supervisor')
    .toSorted();

async function count(database: string, table: string): Promise<number> {
  const [row] = await asSuperuser(`select count(*)::int as count from ${table}`, database);
  return Number(row?.['count']);
}

async function asSuperuser(text: string, database = 'isen_mulang') {
  const client = superuserClient(secrets, port, database);
  await client.connect();
  try {
    const found: unknown = await client.query(text);
    return ((found as { rows?: unknown }).rows ?? []) as readonly { readonly [column: string]: unknown }[];
  } finally {
    await client.end();
  }
}
