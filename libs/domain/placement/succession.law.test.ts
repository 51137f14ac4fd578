import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nationalPolicy } from '../policy/seed-policies.js';
import { ranked } from './ranking.js';
import { as, typesOf, verdictOf } from '../../../test/builders/session-harness.js';
import { caseId } from '../../../test/builders/session-case-row.js';
import {
  agencyHead,
  aSuccession,
  aSuccessor,
  authority,
  hrOfficer,
  POSITION,
  positionFact,
  secretary,
  sekda,
  SuccessionBuilder,
  threeSuccessors,
} from '../../../test/builders/succession-builder.js';

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

describe('Pilihan PPK', () => {
  it('CandidateMustBeOnShortlist', () => {
    expect(verdictOf(aSuccession().choose(caseId('Z')))).toBe('CandidateMustBeOnShortlist');
  });

  it.each([
    ['the nominator', { nominator: 'ppk' }],
    ['the verifier', { verifier: 'ppk' }],
    ['the direct supervisor', { supervisor: 'ppk' }],
    ['with a declared tie', { ties: ['ppk'] }],
  ])('ChooserMustNotBeTied: %s', (_, change) => {
    const succession = aSuccession([aSuccessor('A', 9000, 9000, change), ...threeSuccessors().slice(1)]);
    expect(verdictOf(succession.choose(A))).toBe('ChooserMustNotBeTied');
    expect(verdictOf(succession.choose(B))).toBe('accepted');
  });

  it('ChooserMustNotBeTied: a candidate chooses nobody', () => {
    const succession = aSuccession([
      aSuccessor('A', 9000, 9000, { person: 'ppk' }),
      ...threeSuccessors().slice(1),
    ]);
    expect(verdictOf(succession.choose(B))).toBe('ChooserMustNotBeTied');
  });

  it('ActorMustHoldRole', () => {
    expect(verdictOf(aSuccession().choose(A, sekda))).toBe('ActorMustHoldRole');
  });
});

describe('Dari usul sampai pelantikan', () => {
  it('concludes when the chosen is inaugurated, and ends when every case has adopted that', () => {
    const succession = aSuccession();
    succession.choose(B);
    succession.submit();
    succession.consider('approved');
    succession.decree();
    const decision = succession.inaugurate();
    expect(decision.story.events).toContainEqual({
      type: 'SuccessionConcluded',
      position: POSITION,
      chosen: B,
      person: 'talent-B',
      outcome: 'inaugurated',
    });
    expect(decision.story.deliveries).toEqual([A, B, C].map((to) => ({ to, move: 'adoptPlacement' })));
    expect(succession.state.closed).toBe(null);
    succession.settle();
    expect(succession.state.closed).toBe('inaugurated');
  });

  it('chooses among the rest after a rejection, submits again after a return', () => {
    const succession = aSuccession();
    succession.choose(A);
    succession.submit();
    succession.consider('returned');
    expect(succession.state.stage).toBe('submission');
    succession.submit();
    succession.consider('rejected');
    expect(succession.state.stage).toBe('choice');
    expect(verdictOf(succession.choose(A))).toBe('CandidateMustBeOnShortlist');
    expect(verdictOf(succession.choose(B))).toBe('accepted');
  });

  it('goes back when BKN has rejected everybody', () => {
    const succession = aSuccession();
    for (const stream of [A, B, C]) {
      succession.choose(stream);
      succession.submit();
      succession.consider('rejected');
    }
    expect(succession.state.closed).toBe('returned');
    expect(succession.told.findLast((event) => event.type === 'SuccessionReturned')).toMatchObject({
      reason: 'noCandidateLeft',
    });
  });

  it.each<[string, (succession: SuccessionBuilder) => unknown[]]>([
    ['LetterMustBeDated', (s) => [s.choose(A), s.submit('2026-11-25')]],
    ['LetterMustBeDated', (s) => [s.choose(A), s.submit('2026-02-30')]],
    ['ConsiderationMustFollowLetter', (s) => [s.choose(A), s.submit(), s.consider('approved', '2026-11-19')]],
    [
      'DecreeMustFollowConsideration',
      (s) => [s.choose(A), s.submit(), s.consider('approved'), s.decree('2026-11-20')],
    ],
    [
      'EffectiveDateMustBeReal',
      (s) => [
        s.choose(A),
        s.submit(),
        s.consider('approved'),
        s.decree('2026-11-22', authority, '2026-13-01'),
      ],
    ],
    [
      'InaugurationMustFollowDecree',
      (s) => [s.choose(A), s.submit(), s.consider('approved'), s.decree(), s.inaugurate('2026-11-21')],
    ],
    [
      'HandlerMustNotBeParty',
      (s) => [s.choose(A), s.submit('2026-11-20', as('supervisor-A', 'authorizedOfficer'))],
    ],
    [
      'HandlerMustNotBeParty',
      (s) => [s.choose(A), s.submit(), s.consider('approved', '2026-11-21', as('nominator-A', 'hrOfficer'))],
    ],
    [
      'IssuerMustNotBeTied',
      (s) => [
        s.choose(A),
        s.submit(),
        s.consider('approved'),
        s.decree('2026-11-22', as('verifier-A', 'appointingAuthority')),
      ],
    ],
    ['MoveMustBeInTurn', (s) => [s.choose(A), s.submit(), s.decree()]],
  ])('%s', (code, play) => {
    const decisions = play(aSuccession()) as ReturnType<SuccessionBuilder['choose']>[];
    expect(decisions.map(verdictOf)).toEqual([...decisions.slice(1).map(() => 'accepted'), code]);
  });
});

describe('Silence in a succession', () => {
  it.each([
    ['return', 'SuccessionReturned', 'returned'],
    ['lapse', 'SuccessionLapsed', 'lapsed'],
  ] as const)('never appoints: %s', (ending, type, outcome) => {
    const rule = {
      ...nationalPolicy.deadlines['chooseSuccessor']!,
      end: { amount: 30, unit: 'days' as const },
      ending,
    };
    const deadlines = { ...nationalPolicy.deadlines, chooseSuccessor: rule };
    const succession = new SuccessionBuilder({ ...nationalPolicy, deadlines });
    succession.shortlist(threeSuccessors());
    succession.settle();
    expect(typesOf(succession.strike()!)).toEqual(['TaskReminded']);
    expect(typesOf(succession.strike()!)).toEqual(['TaskEscalated']);
    const decision = succession.strike()!;
    expect(typesOf(decision)).toEqual(['TaskClosed', type, 'StreamClosed']);
    expect(decision.story.deliveries).toEqual([A, B, C].map((to) => ({ to, move: 'release' })));
    expect(succession.state.closed).toBe(outcome);
  });
});

describe('Whatever anybody tries in a succession', () => {
  const persons = ['ppk', 'sekda', 'hr-2', 'head', 'stranger'];
  const maybe = fc.option(fc.constantFrom(...persons), { freq: 3 });
  const rows = fc.tuple(
    ...['A', 'B', 'C'].map((name) =>
      fc
        .record({
          nominator: maybe,
          verifier: maybe,
          supervisor: maybe,
          ties: fc.subarray(persons, { maxLength: 1 }),
        })
        .map((change) => aSuccessor(name, 9000, 9000, change)),
    ),
  );
  const person = fc.constantFrom(...persons);
  const step = fc.oneof(
    fc.tuple(fc.constant('choose'), person, fc.constantFrom(A, B, C)),
    fc.tuple(fc.constant('submit'), person, fc.constant('')),
    fc.tuple(fc.constant('consider'), person, fc.constantFrom('approved', 'rejected', 'returned')),
    fc.tuple(fc.constant('decree'), person, fc.constant('')),
    fc.tuple(fc.constant('inaugurate'), person, fc.constant('')),
  );
  const take = (succession: SuccessionBuilder, [move, who, word]: readonly [string, string, string]) => {
    if (move === 'choose') return succession.choose(word, as(who, 'appointingAuthority'));
    if (move === 'submit') return succession.submit(undefined, as(who, 'authorizedOfficer'));
    if (move === 'consider') return succession.consider(word, undefined, as(who, hrOfficer.role));
    if (move === 'decree') return succession.decree(undefined, as(who, 'appointingAuthority'));
    return succession.inaugurate(undefined, as(who, agencyHead.role));
  };

  it('nobody chooses or appoints a candidate they are tied to, and nobody is appointed without BKN', () => {
    fc.assert(
      fc.property(rows, fc.array(step, { maxLength: 40 }), (candidates, steps) => {
        const succession = aSuccession(candidates);
        for (const one of steps) {
          const told = succession.told.length;
          const decision = take(succession, one);
          for (const event of succession.told.slice(told)) {
            if (event.type !== 'SuccessorChosen' && event.type !== 'DecreeIssued') continue;
            const row = candidates.find((candidate) => candidate.stream === event['case'])!;
            expect([row.nominator, row.verifier, row.supervisor, ...row.ties]).not.toContain(one[1]);
          }
          if (decision.outcome === 'refused') expect(succession.told).toHaveLength(told);
        }
        const types = succession.told.map((event) => event.type);
        if (!types.includes('DecreeIssued')) return;
        const before = succession.told.slice(0, types.indexOf('DecreeIssued'));
        const last = before.findLast((event) => event.type === 'TechnicalConsiderationRecorded');
        expect(last).toMatchObject({ outcome: 'approved' });
      }),
    );
  });
});
