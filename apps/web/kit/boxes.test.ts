import { expect, test } from 'vitest';
import { BOX_ROWS } from './boxes.js';

test('the nine boxes stand as the regulation draws them', () => {
  expect(BOX_ROWS).toEqual([
    [4, 7, 9],
    [2, 5, 8],
    [1, 3, 6],
  ]);
});
