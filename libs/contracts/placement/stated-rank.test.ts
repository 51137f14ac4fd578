import { expect, test } from 'vitest';
import { statedRanks } from './stated-rank.js';

const said = (whys: readonly string[]) =>
  [...statedRanks(whys.map((why, index) => ({ case: `C${index}`, rank: index + 1, why }))).values()].map(
    ({ rank, isShared }) => `${rank}${isShared ? ' shared' : ''}`,
  );

test.each([
  [
    ['first', 'score', 'potential'],
    ['1', '2', '3'],
  ],
  [
    ['first', 'case', 'score'],
    ['1 shared', '1 shared', '3'],
  ],
  [
    ['first', 'score', 'case'],
    ['1', '2 shared', '2 shared'],
  ],
  [
    ['first', 'case', 'case'],
    ['1 shared', '1 shared', '1 shared'],
  ],
])('candidates put in order by %o are said to have the ranks %o', (whys, ranks) => {
  expect(said(whys)).toEqual(ranks);
});

test('a score that differs is never called equal, in whichever order they come', () => {
  const candidates = [
    { case: 'B', rank: 2, why: 'potential' },
    { case: 'A', rank: 1, why: 'first' },
  ];
  expect(statedRanks(candidates)).toEqual(
    new Map([
      ['A', { rank: 1, isShared: false }],
      ['B', { rank: 2, isShared: false }],
    ]),
  );
});
