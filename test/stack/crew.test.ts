import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Crew } from '../../infra/stack/crew.js';
import { Ledger } from '../../infra/stack/ledger.js';
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

async function firstNumberIn(log: string): Promise<number> {
  for (;;) {
    const found = Number.parseInt(readFileSync(log, 'utf8'), 10);
    if (found > 0) return found;
    await pause(50);
  }
}
