import { expect, test } from 'vitest';
import { faultsOf, ownCommands, ownProcesses } from './support/commands.js';

test.each(ownCommands())(
  'npm run %s says what it does and takes, and nothing else does it take',
  async (_, line) => {
    expect(await faultsOf(line)).toEqual([]);
  },
);

test.each(ownProcesses())('%s says what it does, and takes nothing that it does not know', async (line) => {
  expect(await faultsOf(line)).toEqual([]);
});

test('the processes were found, those that only a stack starts among them', () => {
  const started = ['api', 'worker'].map((name) => `node dist/apps/${name}/main.js`);
  expect(ownProcesses()).toEqual(expect.arrayContaining([...started, 'node dist/infra/seed/main.js']));
});

test('the commands of package.json were found', () => {
  const names = ownCommands().map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['start', 'dev', 'build', 'replay', 'token', 'web', 'bench']));
});

test('a planted command that takes anything is caught', async () => {
  expect(await faultsOf('node test/planted/commands/takes-anything.mjs')).toEqual([
    'has no help',
    "ends with 0 for an option it doesn't know",
    'does not say which option it does not know',
  ]);
});
