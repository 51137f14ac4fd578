import { join } from 'node:path';
import {
  apiUrl,
  issuerUrl,
  migrate,
  seedOnce,
  signOnce,
  startApi,
  startIssuer,
  startWorker,
  type Ground,
} from './apps.js';
import { runsFrom } from './build-use.js';
import { Crew } from './crew.js';
import { assertUsable } from './database-check.js';
import { databaseServerFrom, type DatabaseServer } from './database-server.js';
import { readyEngine, startEngine, type Engine, type ReadyEngine } from './engine.js';
import { Ledger, stopLeftovers } from './ledger.js';
import { assertFree, type Ports, type PortVariable } from './ports.js';
import { startPostgres, superuserClient } from './postgres.js';
import { closeToOthers, type Folders } from './project.js';
import { databaseUrl, ensureDatabase, ensureTemporalDatabases } from './roles.js';
import { loadSecrets, ROLES, type DatabaseRole, type Secrets } from './secrets.js';
import { forgetStack, writeStack, type StackInfo } from './stack-file.js';
import type { RunningTemporal } from './temporal.js';
import type { Voice } from './voice.js';

export interface StackOptions {
  readonly folders: Folders;
  readonly ports: Ports;
  /** Default `dev`. */
  readonly engine?: Engine;
  readonly namespace: string;
  readonly voice: Voice;
  /** The environment settings and secrets may come from. */
  readonly env: NodeJS.ProcessEnv;
  /** Settings for every process of ours. */
  readonly partEnv?: { readonly [name: string]: string };
  /** Without the seed the database has tables but nobody in it. */
  readonly seed: boolean;
  /** Without them only Postgres, with its tables, and Temporal run. */
  readonly apps: boolean;
  /** Asks a start that is under way to give up. */
  readonly signal?: AbortSignal;
}

/** A stack that is up. */
export interface Stack {
  readonly info: StackInfo;
  readonly temporal: RunningTemporal;
  readonly databaseUrls: { readonly [role in DatabaseRole]: string };
  readonly secrets: Secrets;
  /** Rejects, with a sentence that names the part, when one dies; never resolves. */
  readonly death: Promise<never>;
  readonly crew: Crew;
  /** What our own processes are started with, to start one of them anew. */
  readonly ground: Ground;
  stop(): Promise<void>;
}

/**
 * Brings everything up: first what the others stand on, then the rest side by side. On any failure what already runs is
 * stopped before the error goes on.
 * @throws Error with a sentence for the person at the terminal
 */
export async function bringUp(options: StackOptions): Promise<Stack> {
  const { folders, voice } = options;
  runsFrom();
  closeToOthers(folders);
  await stopLeftovers(folders.ledger, voice);
  await assertFree(options.ports, listening(options));
  const ledger = new Ledger(folders.ledger);
  ledger.open();
  const crew = new Crew(folders.logs, ledger, voice);
  const stop = async (): Promise<void> => {
    forgetStack(folders);
    await crew.stop();
    ledger.close();
  };
  try {
    const parts = await Promise.race([startParts(options, crew), crew.death, aborted(options.signal)]);
    return { ...parts, death: crew.death, crew, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

async function startParts(options: StackOptions, crew: Crew) {
  const { folders, ports, voice, env, signal } = options;
  const database = databaseServerFrom(env, ports);
  const ways = { env, voice, ...(signal ? { signal } : {}) };
  const engine = await readyEngine(options.engine ?? 'dev', ports, ways);
  const secrets = loadSecrets(folders.secrets, env);
  const base = { crew, voice, folders, ports, database, secrets, env: options.partEnv ?? {} };
  const temporal = await startFoundation(options, base, engine);
  const ground = { ...base, temporal };
  if (options.seed) await seedOnce(ground);
  if (options.apps) await signOnce(ground);
  // Side by side: each starts on its own, and one after another takes twice as long on a busy machine.
  if (options.apps) await Promise.all([startIssuer, startWorker, startApi].map((start) => start(ground)));
  const info = infoOf(ground, engine);
  writeStack(folders, info);
  return { info, temporal, secrets, ground, databaseUrls: urlsOf(secrets, database) };
}

type Base = Omit<Ground, 'temporal'>;

/** Postgres with the product's tables, and Temporal; the latter at once, or on the former. */
async function startFoundation(
  { namespace, engine: asked = 'dev' }: StackOptions,
  base: Base,
  engine: ReadyEngine,
): Promise<RunningTemporal> {
  const database = base.database.isForeign ? useDatabase(base, asked) : startDatabase(base, asked);
  const start = (): Promise<RunningTemporal> =>
    startEngine({ ...base, engine, namespace, data: base.folders.data });
  const migrated = database.then(() => migrate(base));
  const [temporal] = await Promise.all(['programs' in engine ? database.then(start) : start(), migrated]);
  return temporal;
}

async function useDatabase({ voice, database, secrets }: Base, engine: Engine): Promise<void> {
  voice.say(`Postgres: DATABASE_URL names the server at ${database.host}:${database.port}; using it.`);
  await assertUsable(database, secrets, engine);
}

async function startDatabase({ crew, voice, secrets, ports, folders }: Base, engine: Engine): Promise<void> {
  const port = ports.POSTGRES_PORT;
  await startPostgres({ crew, voice, secrets, port, data: join(folders.data, 'postgres') });
  const admin = superuserClient(secrets, port);
  await admin.connect();
  try {
    await ensureDatabase(admin, secrets);
    if (engine === 'server') await ensureTemporalDatabases(admin, secrets);
  } finally {
    await admin.end();
  }
}

/** Rejects when the start is asked to give up; a step under way then ends because its process is stopped. */
function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('The start was asked to stop.')), {
      once: true,
    });
  });
}

function listening({ apps, env }: StackOptions): readonly PortVariable[] {
  const ofApps = apps ? (['API_PORT', 'ISSUER_PORT'] as const) : [];
  const ofTemporal = env.TEMPORAL_ADDRESS ? [] : (['TEMPORAL_PORT', 'TEMPORAL_UI_PORT'] as const);
  const ofPostgres = env.DATABASE_URL ? [] : (['POSTGRES_PORT'] as const);
  return [...ofApps, ...ofTemporal, ...ofPostgres];
}

const infoOf = ({ ports, temporal, database }: Ground, engine: ReadyEngine): StackInfo => ({
  apiUrl: apiUrl(ports),
  issuerUrl: issuerUrl(ports),
  temporalAddress: temporal.address,
  namespace: temporal.namespace,
  temporalIsForeign: 'address' in engine,
  temporalUi: temporal.ui,
  postgresPort: database.port,
  ...(database.isForeign ? { postgres: { ...database, isForeign: true } } : {}),
});

const urlsOf = (secrets: Secrets, server: DatabaseServer): Stack['databaseUrls'] =>
  Object.fromEntries(
    ROLES.map((role) => [role, databaseUrl(role, secrets, server)]),
  ) as Stack['databaseUrls'];
