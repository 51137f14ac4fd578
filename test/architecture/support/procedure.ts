import ts from 'typescript';
import { nodesIn, parse, placeOf } from './tree.js';

/** Where the procedure may be said: its tables, and the kernel that reads them. */
const TABLES = /\.procedure\.ts$|(^|\/)libs\/domain\/kernel\//;

/** Words of the table that no law says again. */
const OF_TABLE = ['by', 'when', 'secretary', 'opens', 'ends', 'supersedes', 'how'];

/** What a file of a law, a workflow or a contract says that stands in a procedure's table, as `file:line what`. */
export function saidAgain(path: string): string[] {
  if (TABLES.test(path) || path.endsWith('.test.ts')) return [];
  const file = parse(path);
  const found = [...nodesIn(file)].filter((node) => isListOfNames(node, path) || isOfRoute(node));
  return found.map((node) => `${placeOf(file, node)} ${node.getText(file).split('\n')[0]!.slice(0, 60)}`);
}

const isWord = (node: ts.Node): boolean => ts.isStringLiteral(node) && /^[a-z]/.test(node.text);
const isWords = (node: ts.Node): boolean =>
  isWord(node) ||
  (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && node.elements.every(isWord));

/** `by: ['hrOfficer']` in a law; any list of names in a workflow, which would be its moves. */
function isListOfNames(node: ts.Node, path: string): boolean {
  if (/(^|\/)workflows\//.test(path)) return ts.isArrayLiteralExpression(node) && isWords(node);
  if (!/(^|\/)libs\/domain\/(?!reference\/)/.test(path) || !ts.isPropertyAssignment(node)) return false;
  return OF_TABLE.includes(node.name.getText()) && isWords(node.initializer);
}

/** A route of a move that says who may make it. */
function isOfRoute(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'permission') return false;
  return node.parent.properties.some((one) => one.name?.getText() === 'move');
}
