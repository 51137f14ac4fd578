import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Exchange } from '../../infra/stack/exchange.js';
import { startTestStack, type TestStack } from '../../infra/stack/test-stack.js';
import { buildFolder } from '../../libs/platform/build-folder.js';

const said: string[] = [];
const build = buildFolder();
const DIGESTS = { migrations: '1', 'demo issuer': '1', worker: '1', api: '1' };

let stack: TestStack;
let exchange: Exchange;
beforeAll(async () => {
  stack = await startTestStack({ seed: false, write: (line) => void said.push(line) });
  exchange = new Exchange(stack, { build, digests: DIGESTS });
});
afterAll(() => stack?.stop());

const pidOf = (name: string): number | undefined => stack.crew.find(name)?.pid;
const isReady = async (): Promise<boolean> => (await fetch(`${stack.apiUrl}/health/ready`)).ok;

test('only the process that a build changes is started anew', async () => {
  const before = { api: pidOf('api'), worker: pidOf('worker') };
  await exchange.take({ build, digests: { ...DIGESTS, worker: '2' } });
  expect(pidOf('api')).toBe(before.api);
  expect(pidOf('worker')).not.toBe(before.worker);
  expect(await isReady()).toBe(true);
  await exchange.take({ build, digests: { ...DIGESTS, worker: '2', api: '2' } });
  expect(pidOf('api')).not.toBe(before.api);
  expect(await isReady()).toBe(true);
});

test('a build in which nothing of what runs has changed starts nothing', async () => {
  const before = [pidOf('api'), pidOf('worker'), pidOf('demo issuer')];
  await exchange.take({ build, digests: { ...DIGESTS, worker: '2', api: '2', contract: '2' } });
  expect([pidOf('api'), pidOf('worker'), pidOf('demo issuer')]).toEqual(before);
});

test('a process that dies of what was changed is said, holds up no other, and starts with the next change', async () => {
  const broken = join(stack.data, 'broken');
  const entry = join(broken, 'apps/worker/main.js');
  await mkdir(dirname(entry), { recursive: true });
  await writeFile(entry, "throw new Error('planted by a test');\n");
  await exchange.take({ build: broken, digests: { ...DIGESTS, worker: '3', api: '2' } });
  expect(said.join('')).toMatch(
    /worker ended with code 1[^]*planted by a test[^]*The next change starts it again/,
  );
  expect(await isReady()).toBe(true);
  await exchange.take({ build, digests: { ...DIGESTS, worker: '4', api: '2' } });
  expect(stack.crew.find('worker')?.hasEnded).toBe(false);
  await rm(broken, { recursive: true });
});
