import { expect, test } from 'vitest';
import { runTool } from './support/run.js';

test('no file, export or package is there that nothing uses', async () => {
  expect(await unused('.')).toEqual([]);
});

test('planted ones are found', async () => {
  expect(await unused('test/planted/unused')).toEqual([
    'code/alone.ts files code/alone.ts',
    'package.json dependencies nobody-imports-this',
    'code/words.ts exports unwanted',
    'code/words.ts types Unwanted',
  ]);
});

interface Report {
  readonly issues: readonly ({ readonly file: string } & {
    readonly [kind: string]: readonly { readonly name: string }[];
  })[];
}

/** What knip finds in a folder, as `file kind name`; it ends with 1 when it found something, else it couldn't look. */
async function unused(folder: string): Promise<string[]> {
  const { code, stdout, stderr } = await runTool('knip/bin/knip.js', ['--reporter', 'json'], folder);
  if (code > 1) throw new Error(`knip could not look: ${stderr}${stdout}`);
  const { issues } = JSON.parse(stdout) as Report;
  return issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) => found.map(({ name }) => `${file} ${kind} ${name}`)),
  );
}
