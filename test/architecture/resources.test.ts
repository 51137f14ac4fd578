import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { resources } from '../../apps/api/resources.js';
import { sharedResources } from '../../apps/api/shared-resources.js';
import { KINDS } from '../../libs/contracts/kinds.js';
import { ROOT, sourcesIn } from './support/tree.js';

const API = 'apps/api';
const NOUNS = Object.values(KINDS).map(({ folder }) => folder);
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const api = sourcesIn(API).filter((file) => !file.endsWith('.test.ts'));

const isOfNoun = (path: string): boolean => NOUNS.some((noun) => path.split('/').includes(noun));

/** What a text imports that belongs to one noun alone. */
const nounsIn = (text: string): string[] =>
  ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter(isOfNoun);

test('the two lists have every resource, and every kind has one', () => {
  const files = api.filter((file) => file.endsWith('.resource.ts'));
  const lists = read(`${API}/resources.ts`) + read(`${API}/shared-resources.ts`);
  expect(files.filter((file) => !lists.includes(`/${basename(file, '.ts')}.js'`))).toEqual([]);
  expect(resources.length + sharedResources.length).toBe(files.length);
  expect(resources.map(({ kind }) => kind)).toEqual(Object.keys(KINDS));
});

test('nothing else in the api knows a kind of stream', () => {
  const others = api.filter((file) => !isOfNoun(file) && file !== `${API}/resources.ts`);
  expect(others.flatMap((file) => nounsIn(read(file)).map((path) => `${file} knows ${path}`))).toEqual([]);
});

test('a planted list of kinds is seen', () => {
  const planted = `import { findCase } from '../../../libs/persistence/case/case.view.js';`;
  expect(nounsIn(planted)).toEqual(['../../../libs/persistence/case/case.view.js']);
  expect(nounsIn(read(`${API}/resources.ts`))).toHaveLength(NOUNS.length);
});
