import { startApi, startIssuer, startWorker, type Ground } from '../../../infra/stack/apps.js';
import { embedded } from '../../../infra/stack/database-server.js';
import { foldersIn } from '../../../infra/stack/project.js';
import { startTestStack, type TestStack } from '../../../infra/stack/test-stack.js';
import { voice as aVoice } from '../../../infra/stack/voice.js';
import type { Release } from '../release.js';
import { restore } from '../restore.js';

/** Today's Postgres and Temporal, paused, with a kept release in the one and nothing in the other. */
export async function pausedWith(release: Release): Promise<TestStack> {
  const kek = release.manifest.testKey;
  const stack = await startTestStack({ seed: false, apps: false, kek, write: () => undefined });
  await restore(stack, release);
  return stack;
}

const APPS = ['api', 'worker', 'demo issuer'];

/** Today's api, worker and issuer go on with what is there. */
export async function goOn({ crew, data, ports, secrets, temporal }: TestStack): Promise<void> {
  const ground: Ground = {
    crew,
    voice: aVoice(() => undefined),
    folders: foldersIn(data),
    ports,
    database: embedded(ports.POSTGRES_PORT),
    secrets,
    temporal,
    env: { LOG_LEVEL: 'warn', NODE_ENV: 'test' },
  };
  await Promise.all([startIssuer, startWorker, startApi].map((start) => start(ground)));
}

export async function pause({ crew }: TestStack): Promise<void> {
  for (const name of APPS) await crew.find(name)?.stop(10_000);
}
