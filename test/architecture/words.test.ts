import { expect, test } from 'vitest';
import { sources } from './support/tree.js';
import { personalWordsIn, placesNamed, shownToTemporal, synonymsIn, texts } from './support/words.js';

const PLANT = 'test/planted/words/faults.ts';
const guards = /^test\/(planted\/words|architecture\/support\/words)/;
const shipped = sources().filter((file) => !/^test\/|\.test\.ts$/.test(file));

test('no file names a folder of some machine or a host that packages come from', () => {
  expect(
    texts()
      .filter((file) => !guards.test(file))
      .flatMap(placesNamed),
  ).toEqual([]);
});

test('code says the terms of the glossary, never a synonym', () => {
  expect(shipped.flatMap(synonymsIn)).toEqual([]);
});

test('Temporal is shown stage, government and cycle, and no memo', () => {
  const shown = new Set(shipped.flatMap(shownToTemporal));
  expect([...shown].toSorted()).toEqual(['CycleId', 'Government', 'Stage']);
});

test('no workflow, and nothing that starts or finds one, knows a personal datum', () => {
  const near = shipped.filter((file) => /^(workflows\/|libs\/platform\/temporal\/)|stream/.test(file));
  expect(near.length).toBeGreaterThan(10);
  expect(near.flatMap(personalWordsIn)).toEqual([]);
});

test('each of these words is caught where it is planted', () => {
  const faults = [placesNamed, synonymsIn, shownToTemporal, personalWordsIn].map((look) => look(PLANT));
  expect(faults.map((found) => found.map((fault) => fault.replace(`${PLANT}:`, '')))).toEqual([
    ['2', '3', '4'],
    ['6 employee, say civilServant', '7 ppk, say appointingAuthority'],
    ['memo', 'Nip', 'a computed name'],
    ['10 nip', '11 nip', '12 birthDate', '13 nip'],
  ]);
});
