import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseId } from '../../../test/builders/session-case-row.js';
import { typesOf, verdictOf } from '../../../test/builders/session-harness.js';
import {
  aSuccessor,
  hrOfficer,
  POSITION,
  positionFact,
  SuccessionBuilder,
  threeSuccessors,
} from '../../../test/builders/succession-builder.js';
import { nationalPolicy } from '../policy/seed-policies.js';
import { ranked } from './ranking.js';

const [A, B, C] = ['A', 'B', 'C'].map(caseId) as [string, string, string];
const position = (change: object) => ({ [`position:${POSITION}`]: positionFact(change) });

describe('Daftar tiga besar', () => {
  it.each<[string, string, ReturnType<typeof threeSuccessors>, object]>([
    ['accepts three of the succession group', 'accepted', threeSuccessors(), {}],
    ['PositionMustExist', 'PositionMustExist', threeSuccessors(), { [`position:${POSITION}`]: null }],
    [
      'PositionMustExist: of this government',
      'PositionMustExist',
      threeSuccessors(),
      position({ government: '62.71' }),
    ],
    [
      'PositionMustBeJptPratama',
      'PositionMustBeJptPratama',
      threeSuccessors(),
      position({ level: 'jptMadya' }),
    ],
    ['PositionMustBeVacant', 'PositionMustBeVacant', threeSuccessors(), position({ vacant: false })],
    [
      'PositionMustNotBeUnderSuccession',
      'PositionMustNotBeUnderSuccession',
      threeSuccessors(),
      {
        taken: { claim: `position/${POSITION}`, by: 'succession/62.01/P0' },
      },
    ],
    ['ShortlistMustNameThree', 'ShortlistMustNameThree', threeSuccessors().slice(1), {}],
    [
      'ShortlistMustNameThree: of boxes 7 to 9',
      'ShortlistMustNameThree',
      [...threeSuccessors().slice(1), aSuccessor('D', 9000, 9000, { box: 6 })],
      {},
    ],
    [
      'ShortlistMustNameThree: none who has a position',
      'ShortlistMustNameThree',
      [...threeSuccessors().slice(1), aSuccessor('D', 9000, 9000, { stage: 'committed' })],
      {},
    ],
    [
      'ShortlistMustNameThree: of this cycle',
      'ShortlistMustNameThree',
      [...threeSuccessors().slice(1), aSuccessor('D', 9000, 9000, { cycle: 'cycle/62.01/C0' })],
      {},
    ],
    [
      'ShortlisterMustNotBeCandidate',
      'ShortlisterMustNotBeCandidate',
      [...threeSuccessors().slice(1), aSuccessor('D', 9000, 9000, { person: 'secretary' })],
      {},
    ],
  ])('%s', (_, expected, candidates, facts) => {
    expect(verdictOf(new SuccessionBuilder().shortlist(candidates, facts))).toBe(expected);
  });

  it('names open selection as the way left', () => {
    const decision = new SuccessionBuilder().shortlist([]);
    expect(decision).toMatchObject({ refusal: { datum: { candidates: 0, fallback: 'openSelection' } } });
  });

  it('claims the position and asks the best three to enrol', () => {
    const decision = new SuccessionBuilder().shortlist([aSuccessor('D', 7000, 7000), ...threeSuccessors()]);
    expect(decision.story.claims).toEqual([`position/${POSITION}`]);
    expect(decision.story.deliveries).toEqual([A, B, C].map((to) => ({ to, move: 'enrol' })));
  });

  it('breaks ties by potential, performance and case id, and says so', () => {
    const rows = [
      aSuccessor('D', 8000, 8000),
      aSuccessor('C', 8000, 8000),
      aSuccessor('B', 7000, 9000),
      aSuccessor('A', 9900, 9900),
    ];
    const told = ranked(rows, nationalPolicy).map(({ case: stream, score, why }) => [stream, score, why]);
    expect(told).toEqual([
      [A, 9900, 'first'],
      [B, 8000, 'score'],
      [C, 8000, 'potential'],
      [caseId('D'), 8000, 'case'],
    ]);
  });

  it('gives one order whatever order the candidates come in', () => {
    const scores = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(scores, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (pairs, chance) => {
        const rows = pairs.map(([one, other], at) => aSuccessor(`N${at}`, one * 10, other * 10));
        const shuffled = rows
          .map((row) => ({ row, key: chance.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expect(ranked(shuffled, nationalPolicy)).toEqual(ranked(rows, nationalPolicy));
      }),
    );
  });

  it('goes back when one of the three could not enrol, and frees the others', () => {
    const succession = new SuccessionBuilder();
    succession.shortlist(threeSuccessors());
    const decision = succession.settle([B])!;
    expect(typesOf(decision)).toEqual([
      'DeliveriesSettled',
      'CandidateDropped',
      'SuccessionReturned',
      'TaskOpened',
    ]);
    expect(decision.story.deliveries).toEqual([A, C].map((to) => ({ to, move: 'release' })));
    expect(verdictOf(succession.move(hrOfficer, 'resolveDelivery'))).toBe('accepted');
    expect(succession.state.closed).toBe('returned');
  });
});
