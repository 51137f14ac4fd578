import ts from 'typescript';
import { nodesIn, parse, placeOf } from './tree.js';

/** The hard stops; what we aim for is a fifth of them. */
const FUNCTION_LINES_MAX = 50;
const FILE_LINES_MAX = 300;

/**
 * Roles a file can have after its noun, each in one form; a file without one is the thing itself. Of our own, by layer:
 * the law, what is said between processes, the tables, the api, the hands; then those that Nest gives its parts.
 */
const OWN = [
  'procedure law rule effects state event',
  'route contract',
  'table migration projection view facts read-model store',
  'resource reader form opening document template',
  'workflow activity',
];
const OF_NEST = ['module service guard pipe filter interceptor middleware'];
const ROLES: readonly string[] = [...OWN, ...OF_NEST].flatMap((line) => line.split(' '));

const KEBAB = /^([a-z0-9]+(?:-[a-z0-9]+)*)((?:\.[a-z-]+)*)\.(?:tsx?|mjs|d\.mts)$/;

/** Whether a path is `<noun>.<role>.ts` in kebab-case, one of the roles as it stands in the list, `.test` at the end. */
export function isWellNamed(path: string): boolean {
  const folders = path.split('/');
  const [, , roles = ''] = KEBAB.exec(folders.pop() ?? '') ?? [undefined, undefined, '.?'];
  const named = roles.split('.').filter((role) => role !== '' && role !== 'test');
  return (
    named.length <= 1 &&
    named.every((role) => ROLES.includes(role)) &&
    folders.every((folder) => /^[a-z0-9-]+$/.test(folder))
  );
}

/** What breaks the hard stops of a file, in the form `file:line what`. */
export function stylingFaults(path: string): string[] {
  const file = parse(path);
  return [...tooLong(file), ...barrels(file), ...suppressions(file), ...undocumented(file)];
}

const linesOf = (file: ts.SourceFile, node: ts.Node): number =>
  file.getLineAndCharacterOfPosition(node.end).line -
  file.getLineAndCharacterOfPosition(node.getStart(file)).line +
  1;

function tooLong(file: ts.SourceFile): string[] {
  const length = file.getLineAndCharacterOfPosition(file.end).line;
  const long = [...nodesIn(file)].filter(
    (node) => ts.isFunctionLike(node) && linesOf(file, node) > FUNCTION_LINES_MAX && !isDescription(node),
  );
  const functions = long.map((node) => `${placeOf(file, node)} function of ${linesOf(file, node)} lines`);
  return length > FILE_LINES_MAX ? [`${file.fileName}:${length} file too long`, ...functions] : functions;
}

/** The callback of `describe` groups tests as a file groups functions. */
const isDescription = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());

/** `export *` hides where a word comes from; the one under a name shows it. */
function barrels(file: ts.SourceFile): string[] {
  const stars = file.statements.filter(
    (node) => ts.isExportDeclaration(node) && (!node.exportClause || ts.isNamespaceExport(node.exportClause)),
  );
  const isLaw = file.fileName === 'workflows/support/law.ts';
  return stars.slice(isLaw ? 1 : 0).map((node) => `${placeOf(file, node)} barrel`);
}

/** Comments that tell a tool to look away; each of the few stands in this list. */
const LOOK_AWAY = /(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)/;
const ALLOWED = ['libs/domain/kernel/law.ts', 'libs/import/checked-row.ts'];

function suppressions(file: ts.SourceFile): string[] {
  if (ALLOWED.includes(file.fileName) || file.fileName.startsWith('test/architecture/')) return [];
  const lines = file.text.split('\n');
  return lines.flatMap((line, index) =>
    LOOK_AWAY.test(line) ? [`${file.fileName}:${index + 1} suppression`] : [],
  );
}

/** What a library offers says what it gives; a line or three explain themselves. */
function undocumented(file: ts.SourceFile): string[] {
  if (!/(^|\/)libs\//.test(file.fileName) || file.fileName.endsWith('.test.ts')) return [];
  const bare = file.statements.filter(
    (node) => isOffered(node) && linesOf(file, node) > 3 && ts.getJSDocCommentsAndTags(node).length === 0,
  );
  return bare.map((node) => `${placeOf(file, node)} exported without a word`);
}

function isOffered(node: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return false;
  if (!ts.isVariableStatement(node)) return ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node);
  return node.declarationList.declarations.some(
    ({ initializer }) => initializer && ts.isArrowFunction(initializer),
  );
}
