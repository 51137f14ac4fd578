import { expect, test } from 'vitest';
import { spelling } from './support/kinds.js';
import { sources, sourcesIn } from './support/tree.js';

const shipped = sources().filter((file) => !/^test\/|\.test\.tsx?$/.test(file));

test('the path of a kind of stream is spelt where kinds are listed, and nowhere else', () => {
  expect(shipped.flatMap(spelling)).toEqual([]);
});

test('a planted one is found, as a text, at the head of a template and as a type', () => {
  const plant = 'test/planted/kinds/spells.ts';
  expect(sourcesIn('test/planted/kinds')).toEqual([plant]);
  expect(spelling(plant)).toEqual([`${plant}:2 /cycles`, `${plant}:3 /cases/`, `${plant}:4 /imports/{id}`]);
});
