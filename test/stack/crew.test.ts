import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Crew } from '../../infra/stack/crew.js';
import { Ledger } from '../../infra/stack/ledger.js';
import type { PartSpec } from '../../infra/stack/part.js';
import { foldersIn } from '../../infra/stack/project.js';
import { voice } from '../../infra/stack/voice.js';
import { runs } from './support/process.js';

/** Deaf to every request to stop, and so is the child it starts. */
const STUBBORN = `
  process.on('SIGTERM', () => undefined);
  const text = "process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000)";
  console.log(require('node:child_process').spawn(process.execPath, ['-e', text]).pid);
  setInterval(() => undefined, 1000);`;

test('a part that will not stop is ended in time, with whatever it has started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-crew-'));
  const { logs, ledger } = foldersIn(folder);
  const crew = new Crew(
    logs,
    new Ledger(ledger),
    voice(() => undefined),
  );
  try {
    const part = crew.start({ name: 'api', command: process.execPath, args: ['-e', STUBBORN] });
    const child = await firstNumberIn(part.log);
    const asked = Date.now();
    await crew.stop();
    expect(Date.now() - asked).toBeLessThan(5_000);
    expect(runs(part.pid ?? 0)).toBe(false);
    await expect.poll(() => runs(child), { timeout: 2_000 }).toBe(false);
  } finally {
    await crew.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Lives for so many milliseconds, or, like everybody else, until it is killed. */
const living = (name: string, ms: number): PartSpec => ({
  name,
  command: process.execPath,
  args: ['-e', `console.log('planted last words'); setTimeout(() => process.exit(3), ${ms})`],
});

async function withCrew(work: (crew: Crew, said: string[]) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-crew-'));
  const { logs, ledger } = foldersIn(folder);
  const said: string[] = [];
  const crew = new Crew(
    logs,
    new Ledger(ledger),
    voice((line) => void said.push(line)),
  );
  await work(crew, said).finally(() => crew.stop());
  rmSync(folder, { recursive: true, force: true });
}

test('a part that is killed is started again at once, in one line, and no other is touched', () =>
  withCrew(async (crew, said) => {
    crew.keepUp();
    const [api, worker] = [crew.start(living('api', 60_000)), crew.start(living('worker', 60_000))];
    process.kill(worker.pid ?? 0, 'SIGKILL');
    await expect.poll(() => crew.find('worker')?.pid, { timeout: 3_000 }).not.toBe(worker.pid);
    expect(runs(crew.find('worker')?.pid ?? 0)).toBe(true);
    expect(crew.find('api')).toBe(api);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('worker was ended by SIGKILL; starting it again at once (death 1 in a row');
  }));

test('a part that keeps dying is given up with its last words after a bound', () =>
  withCrew(async (crew, said) => {
    crew.keepUp({ waitsMs: [0, 50, 100], recoveredMs: 60_000 });
    crew.start(living('worker', 0));
    await expect(crew.death).rejects.toThrow(/^worker ended with code 3[^]*planted last words/);
    expect(said.map((line) => /death (\d) in a row/.exec(line)?.[1])).toEqual(['1', '2', '3']);
  }));

test('a part that could not be readied is waited for, and nothing starts once the stack stops', () =>
  withCrew(async (crew) => {
    crew.keepUp({ waitsMs: [0, 50, 60_000], recoveredMs: 60_000 });
    let asked = 0;
    const beforeAgain = async (): Promise<void> => {
      asked += 1;
      if (asked === 1) throw new Error('planted: the database is away');
    };
    const part = crew.start({ ...living('Temporal', 60_000), beforeAgain });
    process.kill(part.pid ?? 0, 'SIGKILL');
    await expect.poll(() => crew.find('Temporal')?.pid, { timeout: 3_000 }).not.toBe(part.pid);
    expect(asked).toBe(2);
    process.kill(crew.find('Temporal')?.pid ?? 0, 'SIGKILL');
    await crew.stop();
    expect(crew.find('Temporal')?.hasEnded).toBe(true);
  }));

async function firstNumberIn(log: string): Promise<number> {
  for (;;) {
    const found = Number.parseInt(readFileSync(log, 'utf8'), 10);
    if (found > 0) return found;
    await pause(50);
  }
}
