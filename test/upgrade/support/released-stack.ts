import { signOnce, startApi, startIssuer, startWorker, type Ground } from '../../../infra/stack/apps.js';
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

/** Today's api, worker and issuer go on with what is there, and acts are signed from now on. @param build of the worker, where it is another */
export async function goOn(stack: TestStack, build?: string): Promise<void> {
  const ground = groundOf(stack);
  await signOnce(ground);
  await Promise.all([startIssuer(ground), workerOf(stack, build), startApi(ground)]);
}

/** Starts a worker of a build; where open cases are another's, they are moved to it. */
export const workerOf = (stack: TestStack, build?: string): Promise<void> =>
  startWorker({ ...groundOf(stack), ...(build ? { build } : {}) });

const groundOf = ({ crew, data, ports, secrets, temporal }: TestStack): Ground => ({
  crew,
  voice: aVoice(() => undefined),
  folders: foldersIn(data),
  ports,
  database: embedded(ports.POSTGRES_PORT),
  secrets,
  temporal,
  env: { LOG_LEVEL: 'warn', NODE_ENV: 'test' },
});

export async function pause({ crew }: TestStack): Promise<void> {
  for (const name of APPS) await crew.find(name)?.stop(10_000);
}
