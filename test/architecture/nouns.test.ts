import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KINDS } from '../../libs/contracts/kinds.js';
import { ROOT } from './support/tree.js';

/** Every layer in which a noun has its folder; README tells people to list it. */
const LAYERS = ['libs/domain', 'libs/contracts', 'libs/persistence', 'workflows', 'apps/api', 'apps/web'];

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
