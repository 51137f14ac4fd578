import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { ROOT } from './tree.js';

/**
 * Pairs of folders that import each other, types counted, each as `one ↔ other`, sorted.
 * @param files sources, relative to the project
 */
export function ringsAmong(files: readonly string[]): string[] {
  const roads = new Set(files.flatMap(roadsFrom));
  return [...roads]
    .map((road) => road.split(' → ') as [string, string])
    .filter(([from, to]) => from < to && roads.has(`${to} → ${from}`))
    .map(([from, to]) => `${from} ↔ ${to}`)
    .toSorted();
}

/** Other folders of ours that a file leads into, as `folder → folder`. */
function roadsFrom(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, file), 'utf8'), true, true);
  const from = dirname(file);
  const targets = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
  return targets
    .map((name) => posix.join(from, name))
    .filter(isOurs)
    .map((target) => dirname(target))
    .filter((to) => to !== from)
    .map((to) => `${from} → ${to}`);
}

/** A compiled name leads to the source it is made of. */
const isOurs = (target: string): boolean =>
  ['.ts', '.tsx', '.mjs'].some((end) => existsSync(join(ROOT, target.replace(/\.[cm]?js$/, '') + end)));
