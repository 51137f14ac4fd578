import { expect, test } from 'vitest';
import { piecesOf } from './template.js';

test('a sentence is its words and its places, in order', () => {
  expect(piecesOf('{{actor}} memilih {{person}}.')).toEqual([
    { slot: 'actor' },
    { text: ' memilih ' },
    { slot: 'person' },
    { text: '.' },
  ]);
});

test('what only looks like a place stays text, so that nothing in it is ever read as markup', () => {
  expect(piecesOf('{{ x }} <b>{y}</b>')).toEqual([{ text: '{{ x }} <b>{y}</b>' }]);
});
