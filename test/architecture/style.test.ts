import { expect, test } from 'vitest';
import { isWellNamed, stylingFaults } from './support/style.js';
import { sources } from './support/tree.js';

test('every file is <noun>.<role>.ts in kebab-case, its role out of the short list', () => {
  expect(sources().filter((file) => !isWellNamed(file))).toEqual([]);
});

test('other names are noticed', () => {
  const wrong = [
    'libs/record/Acts.ts',
    'libs/record/key_ring.ts',
    'apps/api/cycle.helper.ts',
    'apps/api/cycle.resources.ts',
    'apps/api/cycle.resource.view.ts',
    'libs/Record/acts.ts',
  ];
  expect(wrong.filter(isWellNamed)).toEqual([]);
});

test('no function over 50 lines, no file over 300, no barrel, no looking away, no library without a word', () => {
  expect(sources().flatMap(stylingFaults)).toEqual([]);
});

test('each of these faults is caught where it is planted', () => {
  const plant = 'test/planted/style/libs/faults.ts';
  expect(stylingFaults(plant).map((fault) => fault.slice(plant.length + 1))).toEqual([
    '301 file too long',
    '12 function of 51 lines',
    '3 barrel',
    '4 barrel',
    '6 suppression',
    '7 exported without a word',
  ]);
});
