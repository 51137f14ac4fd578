import { expect, test } from 'vitest';
import { runTool } from './support/run.js';

/** Runs one of the planted projects under the real settings: last line of the output, and the exit code. */
async function ending(project: string): Promise<{ line: string | undefined; code: number }> {
  const args = ['run', '--config', 'test/planted/run/vitest.config.ts', '--project', project];
  const { code, stdout } = await runTool('vitest/vitest.mjs', args);
  return { line: stdout.trimEnd().split('\n').at(-1), code };
}

test.each([
  { project: 'sound', line: '1 passed, 0 failed', code: 0 },
  { project: 'skipped', line: '1 passed, 1 failed', code: 1 },
  { project: 'focused', line: '0 passed, 2 failed', code: 1 },
  { project: 'hook', line: '1 passed, 1 failed', code: 1 },
  { project: 'unloadable', line: '0 passed, 1 failed', code: 1 },
  { project: 'empty', line: '0 passed, 1 failed', code: 1 },
])('a run of the planted project "$project" ends with "$line"', async ({ project, line, code }) => {
  expect(await ending(project)).toEqual({ line, code });
});
