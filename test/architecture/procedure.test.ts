import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '../../infra/procedures/pages.js';
import { faultsWith } from './support/overlay.js';
import { saidAgain } from './support/procedure.js';
import { ROOT, sourcesIn } from './support/tree.js';

test('no law, workflow or route says again what stands in a table', () => {
  const sources = ['libs/domain', 'libs/contracts', 'workflows'].flatMap((folder) => sourcesIn(folder));
  expect(sources.flatMap(saidAgain)).toEqual([]);
});

test('each that does is caught', () => {
  expect(sourcesIn('test/planted/procedure').flatMap(saidAgain)).toEqual([
    "test/planted/procedure/libs/contracts/session.routes.ts:4 permission: ['committeeChair']",
    "test/planted/procedure/libs/domain/session.effects.ts:2 how: 'done'",
    "test/planted/procedure/libs/domain/session.law.ts:3 by: ['committeeChair']",
    "test/planted/procedure/workflows/session.workflow.ts:2 ['convene', 'attend']",
  ]);
});

test('a wait, a delivered move, a move or a kind that no table has does not compile', () => {
  const plant = 'test/planted/procedure/names.ts';
  const text = readFileSync(join(ROOT, plant), 'utf8');
  const faults = faultsWith('workflows/tsconfig.json', new Map([[plant, text]]));
  const wrong = text.split('\n').flatMap((line, index) => (line.endsWith(' wrong') ? [index + 1] : []));
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(wrong.map((line) => `${plant}:${line}`));
});

const kept = (name: string): string => readFileSync(join(ROOT, 'docs/procedures', name), 'utf8');
const stale = (made: ReturnType<typeof pages>): string[] =>
  made.filter(([name, text]) => kept(name) !== text).map(([name]) => name);

test('docs/procedures says what the tables and the law say', () => {
  expect(readdirSync(join(ROOT, 'docs/procedures')).toSorted()).toEqual(
    pages()
      .map(([name]) => name)
      .toSorted(),
  );
  expect(stale(pages())).toEqual([]);
});

test('a page that says something else is named', () => {
  const [index, ...rest] = pages();
  expect(stale([index!, [rest[0]![0], `${rest[0]![1]}!`]])).toEqual([rest[0]![0]]);
});
