import { expect, test } from 'vitest';
import { factNames } from './fact-names.js';

test('templates are filled from the subject and the body, once per element of a list', () => {
  const body = { position: 'P1', members: ['A', 'B', 'A'] };
  const templates = [
    'roster',
    'servant:{person}',
    'position:{body.position}',
    'servant:{body.members}',
  ] as const;
  expect(factNames(templates, 'S', body)).toEqual([
    'roster',
    'servant:S',
    'position:P1',
    'servant:A',
    'servant:B',
  ]);
});

test('what is not there is not asked for', () => {
  expect(factNames(['servant:{person}', 'position:{body.position}'], null, {})).toEqual([]);
});
