import { expect, test } from 'vitest';
import type { Offer } from '../api/contract.js';
import { seatsOf } from './seat.js';

const A = 'case/62.01/A';
const B = 'case/62.01/B';
const entry = { mappedBox: 8, box: 8, decided: false, recused: [] };
const agenda = [
  { ...entry, case: A, person: 'a', dropped: false },
  { ...entry, case: B, person: 'b', dropped: true },
];
const proposal = {
  case: A,
  proposal: 1,
  box: 9,
  proposer: 'm',
  reasonText: 'd',
  votes: {},
  status: 'open' as const,
};

const offer = (move: string, cases: readonly string[]): Offer =>
  ({
    move,
    obstacle: null,
    schema: { properties: { case: { 'x-choices': cases.map((value) => ({ value })) } } },
  }) as unknown as Offer;

test('who was dropped has no place, and a move is offered where its form can be about the case', () => {
  const [seat, ...others] = seatsOf({ agenda, proposals: [proposal] }, [
    offer('vote', [A]),
    offer('recuse', [B]),
  ]);
  expect(others).toEqual([]);
  expect(seat).toMatchObject({ case: A, box: 8, proposed: proposal });
  expect(seat?.moves.map(({ move }) => move)).toEqual(['vote']);
});

test('a proposal that is no longer open is not being voted on', () => {
  const [seat] = seatsOf({ agenda, proposals: [{ ...proposal, status: 'fallen' }] }, []);
  expect(seat?.proposed).toBeUndefined();
});
