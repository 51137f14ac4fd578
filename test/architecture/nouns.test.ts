import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { KINDS } from '../../libs/contracts/kinds.js';
import { ROOT } from './support/tree.js';

/** Every layer in which a noun has its folder; README tells people to list it. */
const LAYERS = [
  'libs/domain',
  'libs/contracts',
  'libs/persistence',
  'workflows',
  'apps/api',
  'apps/web',
  'test/integration',
];

/** Levels of tests whose folders are named as the code that they try is. */
const LEVELS = ['integration', 'workflow'];

/** Folders of shipped code, by name: nouns, rooms and processes. */
const NAMES = new Set(
  globSync(['{libs,apps,activities,workflows}/*/', '{libs,apps}/*/*/'], { cwd: ROOT }).map((path) =>
    basename(path),
  ),
);

/** Folders of tests that nothing is named like. */
const strange = (folders: readonly string[]): string[] =>
  folders.filter((path) => basename(path) !== 'support' && !NAMES.has(basename(path)));

/** Folders that a kind of stream should have and does not. */
const missing = (folders: readonly string[]): string[] =>
  LAYERS.flatMap((layer) => folders.map((folder) => `${layer}/${folder}`)).filter(
    (path) => !existsSync(join(ROOT, path)),
  );

test('a noun has one folder in every layer', () => {
  expect(missing(Object.values(KINDS).map(({ folder }) => folder))).toEqual([]);
});

test('a noun without its folders is named', () => {
  expect(missing(['calibration', 'dowry'])).toEqual(LAYERS.map((layer) => `${layer}/dowry`));
});

test('a folder of tests has the name of what it tries', () => {
  const folders = LEVELS.flatMap((level) => globSync(`test/${level}/*/`, { cwd: ROOT }));
  expect(folders.length).toBeGreaterThan(15);
  expect(strange(folders)).toEqual([]);
});

test('a folder of tests that tries nothing by that name is named', () => {
  expect(
    strange(['test/integration/decision', 'test/integration/calibration', 'test/workflow/support']),
  ).toEqual(['test/integration/decision']);
});
