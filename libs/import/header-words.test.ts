import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EMPLOYEE_COLUMNS } from './employee.columns.js';
import { wordKey } from './word/code-index.js';

const docs = readFileSync(join(import.meta.dirname, '../../docs/import.md'), 'utf8');
const { required, expected, optional, dropped, synonyms } = EMPLOYEE_COLUMNS;
const read = [...required, ...expected, ...optional];

it.each(read)('docs/import.md names %s and every other name of it', (column) => {
  const row = docs.split('\n').find((line) => line.startsWith(`| \`${column}\` |`));
  for (const other of synonyms[column] ?? []) expect(row?.split('|')[2]).toContain(other);
  expect(row).toBeDefined();
});

it('no name means two columns, and none that is dropped means one that is read', () => {
  const keys = read.flatMap((column) => [column, ...(synonyms[column] ?? [])].map(wordKey));
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  expect(twice).toEqual([]);
  expect(dropped.filter((column) => keys.includes(wordKey(column)))).toEqual([]);
});
