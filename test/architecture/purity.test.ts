import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse, placeOf, ROOT, sourcesIn } from './support/tree.js';

/** Folders that compile with neither Node nor DOM types. */
const PURE = ['libs/domain', 'libs/access', 'workflows'] as const;

test.each(PURE)('%s compiles without Node and without DOM', (folder) => {
  const { fileNames, options } = settingsOf(folder);
  expect(fileNames.length).toBeGreaterThan(3);
  expect(faults(fileNames, options)).toEqual([]);
});

test.each(PURE)('under the settings of %s nothing of a platform has a name', (folder) => {
  const plant = 'test/planted/purity/platform.ts';
  const found = new Set(faults([join(ROOT, plant)], settingsOf(folder).options));
  expect([...found]).toEqual(linesOf(plant, /^ {2}\(\) => /));
});

test('no deadline can approve: the types have no word for it', () => {
  const plant = 'test/planted/purity/silence.ts';
  expect(faults([join(ROOT, plant)], settingsOf('libs/domain').options)).toEqual(linesOf(plant, /approve/));
});

test('law and workflows hold no binding that could change between two calls', () => {
  expect(PURE.flatMap((folder) => sourcesIn(folder)).flatMap(mutableBindings)).toEqual([]);
});

test('a planted counter beside a function is caught', () => {
  const plant = 'test/planted/purity/memory.ts';
  expect(mutableBindings(plant)).toEqual(linesOf(plant, /caught/));
});

function settingsOf(folder: string): ts.ParsedCommandLine {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (fault: ts.Diagnostic) => fail(fault) };
  const settings = ts.getParsedCommandLineOfConfigFile(join(ROOT, folder, 'tsconfig.json'), {}, host);
  if (!settings) throw new Error(`${folder} has no readable tsconfig.json`);
  return settings;
}

function fail({ messageText }: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** Places, `file:line`, that don't compile. */
function faults(files: readonly string[], options: ts.CompilerOptions): string[] {
  const program = ts.createProgram(files, options);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    if (!file || start === undefined) return ts.flattenDiagnosticMessageText(messageText, '\n');
    return `${file.fileName.slice(ROOT.length + 1)}:${file.getLineAndCharacterOfPosition(start).line + 1}`;
  });
}

/** Places of a plant whose line fits. */
function linesOf(file: string, fits: RegExp): string[] {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    fits.test(line) && !/^\/?\*/.test(line) ? [`${file}:${index + 1}`] : [],
  );
}

const CONTAINERS = /^(Map|Set|WeakMap|WeakSet|Array)$/;

/** Module-level `let` and `var`, and containers that can be filled later: a workflow shares them with its replay. */
function mutableBindings(path: string): string[] {
  const file = parse(path);
  const lists = file.statements.filter(ts.isVariableStatement).map(({ declarationList }) => declarationList);
  const open = lists.filter(
    (list) => !(list.flags & ts.NodeFlags.Const) || list.declarations.some(isFillable),
  );
  return open.map((list) => placeOf(file, list));
}

function isFillable({ initializer, type }: ts.VariableDeclaration): boolean {
  if (!initializer || !ts.isNewExpression(initializer)) return false;
  const isNamed = ts.isIdentifier(initializer.expression) && CONTAINERS.test(initializer.expression.text);
  return isNamed && !type?.getText().startsWith('Readonly');
}
