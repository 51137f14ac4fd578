import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readModels } from '../../libs/persistence/read-models.js';
import { tables } from '../../libs/persistence/tables.js';
import { ROOT, sourcesIn } from './support/tree.js';

const FOLDER = 'libs/persistence';
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Files of a role in the folders of the nouns. */
const inNouns = (role: string): string[] =>
  sourcesIn(FOLDER).filter((file) => new RegExp(`^${FOLDER}/[^/]+/[^/]+\\.${role}\\.ts$`).test(file));

/** Which of some files a text does not import by name. */
const notImportedBy = (text: string, files: readonly string[]): string[] =>
  files.filter((file) => !text.includes(`/${file.split('/').at(-1)?.replace(/ts$/, 'js')}'`));

test('the one list has every read model', () => {
  const files = inNouns('read-model');
  expect(notImportedBy(read(`${FOLDER}/read-models.ts`), files)).toEqual([]);
  expect(readModels).toHaveLength(files.length);
  expect(notImportedBy('', files)).toEqual(files);
});

test('every projection and every reader of facts is in a read model; reference data have none', () => {
  const models = inNouns('read-model').map(read).join('\n');
  const facts = inNouns('facts').filter((file) => !file.includes('/reference/'));
  expect(notImportedBy(models, [...inNouns('projection'), ...facts])).toEqual([]);
});

test('every table of the schema view is one of a read model, and no other is', () => {
  const ofModels = readModels.flatMap((model) => model.tables.map(({ path }) => path));
  expect(ofModels.toSorted()).toEqual(
    tables.flatMap(({ schema, path }) => (schema === 'view' ? [path] : [])).toSorted(),
  );
});

test('rows that don’t fit their table don’t compile', () => {
  const plant = 'test/planted/database/wrong-rows.ts';
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram([join(ROOT, plant)], { ...options, noEmit: true, incremental: false });
  const wrong = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, start }) => (file && start ? file.getLineAndCharacterOfPosition(start).line + 1 : 0));
  const lines = read(plant).split('\n');
  expect(wrong).toEqual(lines.flatMap((line, index) => (line.endsWith(': wrong') ? [index + 1] : [])));
});
