import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './tree.js';

/** What is put into a file: each text of `add` right after that of `after` which stands at its place. */
export interface Edit {
  readonly file: string;
  readonly after: readonly string[];
  readonly add: readonly string[];
}

/** The text of a file with an edit made. @throws Error where a text to stand after is not there, or there twice */
export function edited({ file, after, add }: Edit): string {
  return after.reduce(
    (text, anchor, index) => {
      const parts = text.split(anchor);
      if (parts.length !== 2)
        throw new Error(`${file} has ${parts.length - 1} times ${JSON.stringify(anchor)}`);
      return parts.join(anchor + (add[index] ?? ''));
    },
    readFileSync(join(ROOT, file), 'utf8'),
  );
}

/**
 * What doesn't compile in a tree in which some files are others, or more, than on the disk.
 * @param config of the program, relative to the project
 * @param planted texts by path, relative to the project
 * @returns `file:line message` of each fault
 */
export function faultsWith(config: string, planted: ReadonlyMap<string, string>): string[] {
  const path = join(ROOT, config);
  const { fileNames, options } = settingsOf(path);
  const own = [...planted.keys()].map((file) => join(ROOT, file)).filter(isOf(options, dirname(path)));
  const program = ts.createProgram({
    rootNames: [...new Set([...fileNames, ...own])],
    options: { ...options, noEmit: true, incremental: false },
    host: hostWith(options, planted),
  });
  return ts.getPreEmitDiagnostics(program).map(told);
}

function settingsOf(path: string): ts.ParsedCommandLine {
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file));
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
}

/** A program of screens takes what lies under it; the other one takes everything that is no screen. */
const isOf =
  ({ jsx }: ts.CompilerOptions, folder: string) =>
  (file: string): boolean =>
    /\.tsx?$/.test(file) &&
    !file.endsWith('.d.ts') &&
    (jsx === undefined ? !file.includes('/apps/web/') : file.startsWith(`${folder}/`));

function hostWith(options: ts.CompilerOptions, planted: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const texts = new Map([...planted].map(([file, text]) => [join(ROOT, file), text]));
  const folders = new Set([...texts.keys()].flatMap(foldersOf));
  const real = host.realpath?.bind(host) ?? ((path: string) => path);
  return {
    ...host,
    realpath: (path) => (texts.has(path) ? path : real(path)),
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    directoryExists: (path) => folders.has(path) || ts.sys.directoryExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, version, ...rest) => {
      const text = texts.get(path);
      return text === undefined
        ? host.getSourceFile(path, version, ...rest)
        : ts.createSourceFile(path, text, version);
    },
  };
}

/** Every folder above a file, up to the project. */
const foldersOf = (file: string): string[] =>
  file === ROOT || file === '/' ? [] : [dirname(file), ...foldersOf(dirname(file))];

function told({ file, start, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, ' ');
  if (!file || start === undefined) return message;
  const line = file.getLineAndCharacterOfPosition(start).line + 1;
  return `${file.fileName.slice(ROOT.length + 1)}:${line} ${message}`;
}
