import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tableOf } from './table.js';

const MAIN = join(import.meta.dirname, '../../dist/test/bench/main.js');
const BUILDING_MS = 900_000;

/** Runs the command itself; @returns its last line, which must be one JSON object */
function lastLineOf(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [MAIN, ...args, '--json'],
      { maxBuffer: 1 << 26 },
      (failure, stdout, stderr) => {
        if (failure) reject(new Error(`the bench ended with ${failure.code}:\n${stderr}`));
        else resolve(stdout.trim().split('\n').at(-1) ?? '');
      },
    );
  });
}

const aNumber = expect.any(Number) as number;
const aSpread = { p50: aNumber, p99: aNumber };
const aSide = { movesPerSecond: aNumber, ...aSpread };

test(
  'the short form runs on the server profile and prints its one line, in the shape that is asked for',
  async () => {
    const size = ['--open', '30', '--boxes', '3', '--clients', '2', '--rounds', '1', '--seconds', '1'];
    const line = await lastLineOf([...size, '--no-story']);
    expect(JSON.parse(line)).toMatchObject({
      floor: { ...aSide, single: aSide },
      product: { ...aSide, single: aSide },
      ratio: aNumber,
      historyEventsPerMove: aNumber,
      visible: aSpread,
      adopted: { ...aSpread, cases: 3 },
      duringLock: { ...aSpread, cases: 3 },
      bytesPerCase: { history: aNumber, record: aNumber },
      memory: { openCases: 30 },
      server: { 'system.enableActivityEagerExecution': true },
      machine: { cores: aNumber },
    });
    expect(tableOf(line)).toContain('| product single p99 | ');
  },
  BUILDING_MS,
);

test(
  'a few cases are decided again from the record and replayed from their histories without a difference',
  async () => {
    const line = await lastLineOf(['replay', '--cases', '4', '--clients', '2']);
    expect(JSON.parse(line)).toMatchObject({
      reexecution: { cases: 4, differences: 0 },
      histories: { cases: 4, differences: 0 },
    });
  },
  BUILDING_MS,
);

test('an option nobody knows is answered with the usage', async () => {
  await expect(lastLineOf(['--fast'])).rejects.toThrow('usage: npm run bench');
});
