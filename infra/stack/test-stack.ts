import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine.js';
import { isSupervised, stopLeftovers } from './ledger.js';
import { freePorts, type Ports } from './ports.js';
import { removePostgresData } from './postgres-place.js';
import { DATA, foldersIn } from './project.js';
import { bringUp, type Stack } from './stack.js';
import { voice as aVoice } from './voice.js';

export interface TestStackOptions {
  /** Load the seed, as the first start does; default yes. */
  readonly seed?: boolean;
  /** Run issuer, worker and api too; default yes. */
  readonly apps?: boolean;
  /** Which Temporal runs; default `dev`, or the one that TEMPORAL_ADDRESS names. */
  readonly engine?: Engine;
  /** The key that wraps the stream keys, where a record of before is put into the stack; default one of its own. */
  readonly kek?: string;
  /** Settings for every process, such as `LOG_LEVEL`. */
  readonly partEnv?: { readonly [name: string]: string };
  /** Takes what the stack says; default the standard error output. */
  readonly write?: (line: string) => void;
}

/** A stack of a test's own. */
export interface TestStack extends Stack {
  readonly ports: Ports;
  readonly data: string;
  readonly apiUrl: string;
  readonly issuerUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
}

const PREFIX = 'test-';
const BEGINNING_MS = 60_000;

/**
 * Brings up the very parts of `npm start` on free ports, with a data folder of its own that `stop` removes; on a
 * server named by TEMPORAL_ADDRESS it uses a namespace of its own. What a killed test run left is cleared away.
 * @throws Error with a sentence when a part is missing: nothing is skipped
 */
export async function startTestStack(options: TestStackOptions = {}): Promise<TestStack> {
  const voice = aVoice(options.write ?? ((line) => void process.stderr.write(line)));
  await clearAbandoned();
  const suffix = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const data = join(DATA, `${PREFIX}${suffix}`);
  const ports = await freePorts();
  const engine = options.engine ?? 'dev';
  const env = environment(engine, options.kek);
  const stack = await bringUp({
    folders: foldersIn(data),
    ports,
    engine,
    namespace: env.TEMPORAL_ADDRESS ? `isen-mulang-test-${suffix}` : 'isen-mulang',
    voice,
    env,
    partEnv: { LOG_LEVEL: 'warn', NODE_ENV: 'test', ...options.partEnv },
    seed: options.seed ?? true,
    apps: options.apps ?? true,
  }).catch((failure: unknown) => {
    removeData(data);
    throw failure;
  });
  return { ...stack, ...addresses(stack), ports, data, stop: () => stopAndRemove(stack, data) };
}

/** Our own secrets and Postgres whatever the environment holds, and our own server where one is asked for. */
function environment(engine: Engine, kek: string | undefined): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    RECORD_KEK: kek,
    ACT_SIGNING_KEY: undefined,
    DATABASE_URL: undefined,
  };
  return engine === 'server' ? { ...env, TEMPORAL_ADDRESS: undefined } : env;
}

const addresses = ({ info }: Stack) => ({
  apiUrl: info.apiUrl,
  issuerUrl: info.issuerUrl,
  temporalAddress: info.temporalAddress,
  namespace: info.namespace,
});

async function stopAndRemove(stack: Stack, data: string): Promise<void> {
  await stack.stop();
  removeData(data);
}

/** Removes a stopped stack's data folder and its database, which may lie elsewhere. */
export function removeData(data: string): void {
  removePostgresData(join(data, 'postgres'));
  rmSync(data, { recursive: true, force: true });
}

/** Test runs that were killed leave processes and a folder behind. */
async function clearAbandoned(): Promise<void> {
  for (const folder of namesIn(DATA).map((name) => join(DATA, name))) {
    const { ledger } = foldersIn(folder);
    if (isSupervised(ledger) || isBeginning(folder, ledger)) continue;
    await stopLeftovers(ledger, aVoice());
    removeData(folder);
  }
}

/** Another run's stack that has its folder already but no process yet. */
const isBeginning = (folder: string, ledger: string): boolean =>
  !existsSync(ledger) && Date.now() - statSync(folder).mtimeMs < BEGINNING_MS;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}
