import { join, normalize } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { isOfScreens } from '../../infra/build/stamp.mjs';
import { parse, sourcesIn } from './support/tree.js';

/** What the screens import of ours, outside their own folder. */
const imported = (file: string): string[] =>
  parse(file).statements.flatMap((node) =>
    ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)
      ? [normalize(join(file, '..', node.moduleSpecifier.text))].filter((path) => path.startsWith('libs/'))
      : [],
  );

test('the screens are built anew when anything changes that they are made of', () => {
  const made = [...new Set(sourcesIn('apps/web').flatMap(imported))];
  expect(made).toContain('libs/proof/checks/law-door.js');
  expect(made.filter((path) => !isOfScreens(path))).toEqual([]);
});

test('and not when the record step does', () => {
  expect(isOfScreens('libs/record/sealing.ts')).toBe(false);
});
