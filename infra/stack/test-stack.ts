import { join } from 'node:path';
import { readdirSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { bringUp, type Stack } from './stack.js';
import { DATA, foldersIn } from './project.js';
import { freePorts, type Ports } from './ports.js';
import { isSupervised, stopLeftovers } from './ledger.js';
import { voice as aVoice } from './voice.js';

export interface TestStackOptions {
  /** Load the seed, as the first start does; default yes. */
  readonly seed?: boolean;
  /** Run issuer, worker and api too; default yes. */
  readonly apps?: boolean;
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
  const stack = await bringUp({
    folders: foldersIn(data),
    ports,
    namespace: process.env.TEMPORAL_ADDRESS ? `isen-mulang-test-${suffix}` : 'isen-mulang',
    voice,
    env: { ...process.env, RECORD_KEK: undefined },
    partEnv: { LOG_LEVEL: 'warn', NODE_ENV: 'test', ...options.partEnv },
    seed: options.seed ?? true,
    apps: options.apps ?? true,
  }).catch((failure: unknown) => {
    rmSync(data, { recursive: true, force: true });
    throw failure;
  });
  return { ...stack, ...addresses(stack), ports, data, stop: () => stopAndRemove(stack, data) };
}

const addresses = ({ info }: Stack) => ({
  apiUrl: info.apiUrl,
  issuerUrl: info.issuerUrl,
  temporalAddress: info.temporalAddress,
  namespace: info.namespace,
});

async function stopAndRemove(stack: Stack, data: string): Promise<void> {
  await stack.stop();
  rmSync(data, { recursive: true, force: true });
  if (stack.postgresData !== join(data, 'postgres'))
    rmSync(stack.postgresData, { recursive: true, force: true });
}

/** Test runs that were killed leave processes and a folder behind. */
async function clearAbandoned(): Promise<void> {
  const folders = [DATA].flatMap((base) => namesIn(base).map((name) => join(base, name)));
  for (const folder of folders) {
    const { ledger } = foldersIn(folder);
    if (isSupervised(ledger)) continue;
    await stopLeftovers(ledger, aVoice());
    rmSync(folder, { recursive: true, force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}
