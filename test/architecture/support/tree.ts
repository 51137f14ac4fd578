import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../../..');

/** The folders that hold code of the product and its tests. */
export const FOLDERS = ['apps', 'workflows', 'activities', 'libs', 'infra', 'test'] as const;

/**
 * TypeScript files and build scripts under a folder, deepest included, sorted.
 * @param folder relative to the project
 * @returns paths relative to the project, with forward slashes
 */
export function sourcesIn(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

/** Every source file of the project, planted violations and recorded fixtures excepted. */
export const sources = (): string[] =>
  FOLDERS.flatMap((folder) => sourcesIn(folder)).filter((file) => !/^test\/(planted|fixtures)\//.test(file));

const parsed = new Map<string, ts.SourceFile>();

/** A source file as a syntax tree with parents, read once. */
export function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const text = readFileSync(join(ROOT, file), 'utf8');
  const fresh = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  parsed.set(file, fresh);
  return fresh;
}

/** Every node under a node, in order of the text. */
export function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesIn(child);
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

/** `file:line` of a node. */
export const placeOf = (file: ts.SourceFile, node: ts.Node): string =>
  `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
