import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runTool } from './support/run.js';
import { ROOT, sourcesIn } from './support/tree.js';

const PLANTS = 'test/planted/lint';

test('the tree holds nothing that lint refuses', async () => {
  expect(await lint(['--ignore-pattern', 'test/planted'])).toEqual([]);
});

test('lint catches every planted violation, each on its line and for its reason', async () => {
  const planted = sourcesIn(PLANTS).flatMap(markedLines).toSorted();
  expect(planted.length).toBeGreaterThan(0);
  expect(await lint([PLANTS])).toEqual(planted);
});

/** Lines of a plant that say `// caught: <rule> <rule>`, in the form `file:line rule`. */
function markedLines(file: string): string[] {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const rules = /\/\/ caught: (.+)$/.exec(line)?.[1]?.split(' ') ?? [];
    return rules.map((rule) => `${file}:${index + 1} ${rule}`);
  });
}

interface Finding {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

/** oxlint ends with 1 when it found something, with anything else when it couldn't look. */
async function lint(args: readonly string[]): Promise<string[]> {
  const { code, stdout, stderr } = await runTool('oxlint/bin/oxlint', [...args, '--format', 'json']);
  if (code > 1) throw new Error(`oxlint could not look: ${stderr}${stdout}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Finding[] };
  return diagnostics.map(inWords).toSorted();
}

function inWords({ code, filename, labels }: Finding): string {
  const rule = /\((.+)\)$/.exec(code)?.[1] ?? code;
  return `${filename.replaceAll('\\', '/')}:${labels[0]?.span.line} ${rule}`;
}
