import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { UPGRADE_NEEDED } from '../../libs/runs/deployment.js';
import { PartDied, type Crew } from './crew.js';
import type { DatabaseServer } from './database-server.js';
import { exitInWords, type Part } from './part.js';
import type { Ports } from './ports.js';
import { compiled, type Folders } from './project.js';
import { databaseUrl } from './roles.js';
import type { DatabaseRole, Secrets } from './secrets.js';
import type { RunningTemporal } from './temporal.js';
import type { Voice } from './voice.js';

const READY_MS = 60_000;

/** What the product's own processes are started with. */
export interface Ground {
  readonly crew: Crew;
  readonly voice: Voice;
  readonly folders: Folders;
  readonly ports: Ports;
  readonly database: DatabaseServer;
  readonly secrets: Secrets;
  readonly temporal: RunningTemporal;
  /** Further settings for every process, such as the log level. */
  readonly env: { readonly [name: string]: string };
  /** Folder of the build that is started; default the one this process belongs to. */
  readonly build?: string;
}

export const apiUrl = (ports: Ports): string => `http://127.0.0.1:${ports.API_PORT}`;
export const issuerUrl = (ports: Ports): string => `http://127.0.0.1:${ports.ISSUER_PORT}`;

/** Brings the tables to the state of this version. */
export async function migrate(
  ground: Pick<Ground, 'crew' | 'voice' | 'database' | 'secrets' | 'env' | 'build'>,
): Promise<void> {
  const env = { ...ground.env, DATABASE_URL: url(ground, 'isen_owner') };
  const spec = {
    name: 'migrations',
    command: process.execPath,
    args: [compiled('apps/migrate/main.js', ground.build)],
    env,
  };
  await ground.voice.during('Database: migrations', () => ground.crew.run(spec));
}

/** Loads the seed unless its last file is there: a first start that was interrupted is completed. */
export async function seedOnce(ground: Ground): Promise<void> {
  if (await isSeeded(url(ground, 'isen_replay'))) return;
  const env = {
    ...ground.env,
    DATABASE_URL: url(ground, 'isen_import'),
    RECORD_KEK: ground.secrets.kek,
    ISEN_DATA_FOLDER: ground.folders.data,
  };
  const spec = { name: 'seed', command: process.execPath, args: [compiled('infra/seed/main.js')], env };
  await ground.voice.during('Seed: importing the 15 governments', () => ground.crew.run(spec));
}

/** The demo issuer, where people sign in to the api and scripts get tokens for it. */
export async function startIssuer(ground: Ground): Promise<void> {
  const { crew, ports, folders, build } = ground;
  const env = {
    ...ground.env,
    ISSUER_PORT: String(ports.ISSUER_PORT),
    ISSUER_URL: issuerUrl(ports),
    API_URL: apiUrl(ports),
    ISSUER_KEY_FILE: folders.issuerKey,
    DATABASE_URL: url(ground, 'isen_replay'),
  };
  const args = [compiled('infra/issuer/main.js', build)];
  const part = crew.start({ name: 'demo issuer', command: process.execPath, args, env });
  await answering(crew, part, `${issuerUrl(ports)}/.well-known/openid-configuration`);
}

/** The process that hosts the workflows and the activities. */
export async function startWorker(ground: Ground): Promise<void> {
  const env = {
    ...appEnv(ground),
    SEQUENCER_DATABASE_URL: url(ground, 'isen_sequencer'),
    ARCHIVE_DATABASE_URL: url(ground, 'isen_archive'),
    IMPORT_DATABASE_URL: url(ground, 'isen_import'),
    WAKER_DATABASE_URL: url(ground, 'isen_waker'),
    WORKER_METRICS_PORT: String(ground.ports.WORKER_METRICS_PORT),
    SDK_METRICS_PORT: String(ground.ports.SDK_METRICS_PORT),
  };
  const args = [compiled('apps/worker/main.js', ground.build)];
  const part = ground.crew.start({ name: 'worker', command: process.execPath, args, env, saysReady: true });
  await Promise.race([part.ready, diedEarly(part), late('worker')]);
  if (part.told.has(UPGRADE_NEEDED)) await upgrade(ground);
}

/**
 * Moves open cases to the build that has just started.
 * @throws PartDied when the gate does not let it through, in production
 */
async function upgrade(ground: Ground): Promise<void> {
  const { crew, voice, secrets, temporal, build } = ground;
  const env = {
    ...ground.env,
    DATABASE_URL: url(ground, 'isen_replay'),
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    RECORD_KEK: secrets.kek,
  };
  const args = [compiled('apps/upgrade/main.js', build)];
  const step = { name: 'upgrade', command: process.execPath, args, env };
  const done = await voice.during('Upgrade: moving open cases to this build', () => crew.run(step));
  voice.say(done.lastLines());
}

/** The HTTP api. */
export async function startApi(ground: Ground): Promise<void> {
  const { crew, ports, build } = ground;
  const env = {
    ...appEnv(ground),
    API_PORT: String(ports.API_PORT),
    API_METRICS_PORT: String(ports.API_METRICS_PORT),
    API_URL: apiUrl(ports),
    ISSUER_URL: issuerUrl(ports),
    REPLAY_DATABASE_URL: url(ground, 'isen_replay'),
  };
  const args = [compiled('apps/api/main.js', build)];
  const part = crew.start({ name: 'api', command: process.execPath, args, env });
  // Whether all that it needs is there is another question, which nobody may be held up by.
  await answering(crew, part, `${apiUrl(ports)}/health/live`);
}

const url = ({ secrets, database }: Pick<Ground, 'secrets' | 'database'>, role: DatabaseRole): string =>
  databaseUrl(role, secrets, database);

const appEnv = (ground: Ground): { [name: string]: string } => ({
  ...ground.env,
  DATABASE_URL: url(ground, 'isen_app'),
  TEMPORAL_ADDRESS: ground.temporal.address,
  TEMPORAL_NAMESPACE: ground.temporal.namespace,
  RECORD_KEK: ground.secrets.kek,
  FILES_FOLDER: ground.env['FILES_FOLDER'] || ground.folders.files,
});

async function isSeeded(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const found = await client.query("select 1 from reference.persona where slug = 'palangka-ppk'");
    return found.rowCount !== 0;
  } finally {
    await client.end();
  }
}

async function answering(crew: Crew, part: Part, address: string): Promise<void> {
  const limit = Date.now() + READY_MS;
  while (Date.now() < limit) {
    crew.assertRunning();
    if (part.hasEnded) await diedEarly(part);
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`${part.name} was not ready within a minute; see its log, ${part.log}`);
}

async function diedEarly(part: Part): Promise<never> {
  throw new PartDied(part, exitInWords(await part.exited));
}

async function late(name: string): Promise<never> {
  await pause(READY_MS, undefined, { ref: false });
  throw new Error(`${name} was not ready within a minute`);
}
