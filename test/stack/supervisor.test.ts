import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stopLeftovers, type Entry } from '../../infra/stack/ledger.js';
import { freePorts, type Ports } from '../../infra/stack/ports.js';
import { DATA, foldersIn } from '../../infra/stack/project.js';
import { removeData } from '../../infra/stack/test-stack.js';
import { voice } from '../../infra/stack/voice.js';
import { runs, Watched } from './support/process.js';

const data = join(DATA, `supervisor-${process.pid}`);
mkdirSync(data, { recursive: true });
const folders = foldersIn(data);
// On a Temporal server that runs already, a namespace of its own instead of a server of its own.
const isForeign = Boolean(process.env.TEMPORAL_ADDRESS);
const PARTS = ['Postgres', ...(isForeign ? [] : ['Temporal']), 'demo issuer', 'worker', 'api'];
const started: Watched[] = [];

afterAll(async () => {
  for (const supervisor of started) await supervisor.kill();
  await stopLeftovers(
    folders.ledger,
    voice(() => undefined),
  );
  removeData(data);
});

// One story in order: each start finds what the one before has left.
test('a start says where everything is; killed, it leaves nothing the next one does not clear away', async () => {
  const ports = await freePorts();
  const first = await up(ports);
  expect(first.said).toContain('Seed: importing the 15 governments');
  for (const [name, port] of Object.entries(ports))
    if (!isForeign || !name.startsWith('TEMPORAL')) expect(first.said).toContain(`127.0.0.1:${port}`);
  await nothingListensBeyondTheLoopback(ports);

  const left = parts();
  first.signal('SIGKILL');
  await first.exit();
  expect(
    left.every(({ pid }) => runs(pid)),
    'the parts outlive a killed supervisor',
  ).toBe(true);

  const began = Date.now();
  const second = await up(ports);
  expect(Date.now() - began).toBeLessThan(15_000);
  for (const { name, pid } of left) {
    expect(second.said).toContain(`An earlier start left ${name} running (process ${pid}); stopping it.`);
    expect(runs(pid)).toBe(false);
  }
  expect(second.said, 'it continues with the data of the first').not.toContain('Seed:');

  await aKilledPartComesBackAlone(second, ports);
});

test('Ctrl-C, which npm delivers twice, stops every child in time', async () => {
  const supervisor = await up(await freePorts());
  const mine = parts();
  expect(mine.map(({ name }) => name).toSorted()).toEqual(PARTS.toSorted());
  const asked = Date.now();
  supervisor.signal('SIGINT');
  supervisor.signal('SIGINT');
  expect(await supervisor.exit()).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
  for (const name of PARTS) expect(supervisor.said).toContain(`${name} is stopped.`);
  expect(mine.filter(({ pid }) => runs(pid))).toEqual([]);
  expect(existsSync(folders.ledger) || existsSync(folders.stack)).toBe(false);
});

async function up(ports: Ports): Promise<Watched> {
  const env = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  const supervisor = Watched.run('dist/infra/stack/main.js', {
    ...env,
    ISEN_DATA_FOLDER: data,
    ...(isForeign ? { TEMPORAL_NAMESPACE: `isen-mulang-test-supervisor-${process.pid}` } : {}),
  });
  started.push(supervisor);
  await supervisor.says('Ctrl-C stops it all.');
  return supervisor;
}

/** On two busy cores; alone on them it takes less than three seconds. */
const BACK_MS = 15_000;

async function aKilledPartComesBackAlone(supervisor: Watched, { API_PORT }: Ports): Promise<void> {
  const isReady = async (): Promise<boolean> =>
    (await fetch(`http://127.0.0.1:${API_PORT}/health/ready`).catch(() => undefined))?.ok ?? false;
  for (const name of ['worker', 'api']) {
    const before = parts();
    const killed = before.find((part) => part.name === name)!;
    const began = Date.now();
    process.kill(killed.pid, 'SIGKILL');
    await expect
      .poll(() => parts().find((part) => part.name === name)?.pid ?? killed.pid)
      .not.toBe(killed.pid);
    await expect.poll(isReady, { timeout: BACK_MS, interval: 50 }).toBe(true);
    process.stdout.write(`${JSON.stringify({ killed: name, readyMs: Date.now() - began })}\n`);
    expect(supervisor.said).toContain(`${name} was ended by SIGKILL; starting it again at once`);
    const others = before.filter((part) => part.name !== name);
    expect(parts()).toEqual(expect.arrayContaining([...others]));
  }
  supervisor.signal('SIGINT');
  expect(await supervisor.exit()).toBe(0);
}

/** The running parts, without the supervisor itself. */
const parts = (): readonly Entry[] =>
  (JSON.parse(readFileSync(folders.ledger, 'utf8')) as readonly Entry[]).filter(({ name }) =>
    PARTS.includes(name),
  );

async function nothingListensBeyondTheLoopback(ports: Ports): Promise<void> {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of outside)
    for (const [name, port] of Object.entries(ports))
      expect(await accepts(address, port), `${name} is open to ${address}`).toBe(false);
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const end = (open: boolean) => (): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
