import ts from 'typescript';
import { KINDS } from '../../../libs/contracts/kinds.js';
import { nodesIn, parse, placeOf } from './tree.js';

const LIST = 'libs/contracts/kinds.ts';
const PATHS: readonly string[] = Object.values(KINDS).map(({ path }) => path);

/** Texts that begin with the path of a kind of stream, as `file:line text`; the list of kinds may. */
export function spelling(path: string): string[] {
  if (path === LIST) return [];
  const file = parse(path);
  return [...nodesIn(file)].flatMap((node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return [];
    return isOfKind(node.text) ? [`${placeOf(file, node)} ${node.text}`] : [];
  });
}

const isOfKind = (text: string): boolean =>
  PATHS.some((path) => text === path || text.startsWith(`${path}/`) || text.startsWith(`${path}?`));
