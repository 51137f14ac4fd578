import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestStack } from '../../../infra/stack/test-stack.js';

const OWN = join(import.meta.dirname, '../../../dist/apps/worker/main.js');

/** A worker process of a test's own. */
export interface WorkerProcess {
  /** Ends it and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a worker on a stack that has none, and waits until it polls. */
export async function startWorkerProcess(
  stack: TestStack,
  entry = OWN,
  settings: { readonly [name: string]: string } = {},
): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, ...settingsOf(stack), ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await Promise.race([once(child, 'message'), diedEarly(child)]);
  return { stop: (signal = 'SIGTERM') => stopped(child, signal) };
}

const settingsOf = (stack: TestStack) => ({
  DATABASE_URL: stack.databaseUrls.isen_app,
  SEQUENCER_DATABASE_URL: stack.databaseUrls.isen_sequencer,
  ARCHIVE_DATABASE_URL: stack.databaseUrls.isen_archive,
  IMPORT_DATABASE_URL: stack.databaseUrls.isen_import,
  FILES_FOLDER: join(tmpdir(), `isen-mulang-files-${process.pid}`),
  WAKER_DATABASE_URL: stack.databaseUrls.isen_waker,
  TEMPORAL_ADDRESS: stack.temporalAddress,
  TEMPORAL_NAMESPACE: stack.namespace,
  RECORD_KEK: stack.secrets.kek,
  LOG_LEVEL: 'warn',
  NODE_ENV: 'test',
});

async function diedEarly(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`the worker ended with ${code} before it polled`);
}

async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}
