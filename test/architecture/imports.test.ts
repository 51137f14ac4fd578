import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runTool } from './support/run.js';
import { FOLDERS, ROOT, sourcesIn } from './support/tree.js';

const PLANTS = 'test/planted/imports';
const CONFIG = join(ROOT, '.dependency-cruiser.mjs');

test('nobody imports what the table of import rules does not list', async () => {
  expect(await cruise('.', FOLDERS)).toEqual([]);
});

test('every planted import is caught by its rule, and by no other', async () => {
  const planted = sourcesIn(PLANTS).flatMap(marked).toSorted();
  const caught = (await cruise(PLANTS, ['.'])).map((line) => line.replace(/ → .*$/, ''));
  expect(caught).toEqual(planted);
});

test('every rule has been seen to fail', async () => {
  const { default: config } = (await import(CONFIG)) as { default: { forbidden: { name: string }[] } };
  const seen = new Set(
    sourcesIn(PLANTS)
      .flatMap(marked)
      .map((line) => line.split(' ')[1]),
  );
  expect(config.forbidden.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
});

/** The rules a plant names in its first line, in the form `file rule`. */
function marked(file: string): string[] {
  const rules = /^\/\/ caught: (.+)$/m.exec(readFileSync(join(ROOT, file), 'utf8'))?.[1]?.split(' ') ?? [];
  return rules.map((rule) => `${file.slice(PLANTS.length + 1)} ${rule}`);
}

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** Violations in the form `file rule → target`; the cruiser ends with their number. */
async function cruise(folder: string, paths: readonly string[]): Promise<string[]> {
  const args = ['--config', CONFIG, '--output-type', 'json', ...paths];
  const { stdout, stderr } = await runTool('dependency-cruiser/bin/dependency-cruiser.mjs', args, folder);
  if (stderr) throw new Error(`dependency-cruiser could not look: ${stderr}`);
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[]; totalCruised: number } };
  expect(summary.totalCruised).toBeGreaterThan(50);
  return summary.violations.map(({ from, to, rule }) => `${from} ${rule.name} → ${to}`).toSorted();
}
