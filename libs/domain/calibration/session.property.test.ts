import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TalentCaseRow } from '../case/case-row.js';
import { verdictOf, OTHER_DIGEST, DIGEST, type Told } from '../../../test/builders/session-harness.js';
import { aCase, caseId } from '../../../test/builders/session-case-row.js';
import { aSession, committee, type SessionBuilder } from '../../../test/builders/session-builder.js';

const CASES = ['A', 'B', 'C'];
const PERSONS = committee.map((one) => one.person);

/** A case with ties to members of the committee, as chance has it. */
const tiedCase = (name: string): fc.Arbitrary<TalentCaseRow> => {
  const maybe = fc.option(fc.constantFrom(...PERSONS), { freq: 4 });
  return fc
    .record({
      nominator: maybe,
      verifier: maybe,
      supervisor: maybe,
      ties: fc.uniqueArray(fc.constantFrom(...PERSONS), { maxLength: 1 }),
      mappedBox: fc.integer({ min: 1, max: 9 }),
    })
    .map((change) => aCase(name, change));
};

const who = fc.nat({ max: PERSONS.length - 1 });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ who, move: fc.constant('attend'), args: fc.constant({}) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      who,
      move: fc.constant('recuse'),
      args: fc.record({
        case: fc.constantFrom(...CASES.map(caseId)),
        tie: fc.constant('family'),
        reasonText: fc.constant(DIGEST),
      }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      who,
      move: fc.constant('proposeBox'),
      args: fc.record({
        case: fc.constantFrom(...CASES.map(caseId)),
        box: fc.integer({ min: 0, max: 10 }),
        reasonText: fc.constant(DIGEST),
      }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      who,
      move: fc.constant('vote'),
      args: fc.record({
        case: fc.constantFrom(...CASES.map(caseId)),
        proposal: fc.integer({ min: 1, max: 3 }),
        inFavour: fc.boolean(),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ who: fc.constant(0), move: fc.constant('lock'), args: fc.constant({}) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ who, move: fc.constant('signMinutes'), args: fc.record({ own: fc.boolean() }) }),
  },
  { weight: 1, arbitrary: fc.record({ who, move: fc.constant('settle'), args: fc.constant({}) }) },
);
type Step = { readonly who: number; readonly move: string; readonly args: object };

function take(session: SessionBuilder, { who: place, move, args }: Step): void {
  const before = session.state;
  if (move === 'settle') return void session.settle();
  const own = (args as { own?: boolean }).own;
  const given = own === undefined ? args : { minutes: own ? (before.minutes ?? DIGEST) : OTHER_DIGEST };
  const decision = session.move(committee[place]!, move, given);
  if (verdictOf(decision) !== 'accepted') expect(session.state).toBe(before);
}

/** Persons tied to a case: by its row, or by their own word so far. */
function tiedTo(rows: readonly TalentCaseRow[], told: readonly Told[], stream: string): ReadonlySet<unknown> {
  const row = rows.find((one) => one.stream === stream)!;
  const recused = told.filter((event) => event.type === 'MemberRecused' && event['case'] === stream);
  const { person, nominator, verifier, supervisor, ties } = row;
  return new Set([
    person,
    nominator,
    verifier,
    supervisor,
    ...ties,
    ...recused.map((event) => event['person']),
  ]);
}

const played = (rows: readonly TalentCaseRow[], steps: readonly Step[]) => {
  const session = aSession(rows);
  for (const one of steps) take(session, one);
  return session;
};
const game = fc.tuple(fc.tuple(...CASES.map(tiedCase)), fc.array(step, { maxLength: 60 }));

describe('Whatever anybody tries in a session', () => {
  it('nobody proposes or votes on a case they are tied to', () => {
    fc.assert(
      fc.property(game, ([rows, steps]) => {
        const { told } = played(rows, steps);
        told.forEach((event, at) => {
          if (event.type !== 'VoteCast' && event.type !== 'BoxProposed') return;
          const person = event.type === 'VoteCast' ? event['person'] : event['by'];
          expect(tiedTo(rows, told.slice(0, at), event['case'] as string)).not.toContain(person);
        });
      }),
    );
  });

  it('a box that differs from the mapped one stands on a majority of untied members present', () => {
    fc.assert(
      fc.property(game, ([rows, steps]) => {
        const session = played(rows, steps);
        for (const one of session.state.cases.filter(({ box, mappedBox }) => box !== mappedBox)) {
          const { votes, by, entitled } = one.carried!;
          const tied = tiedTo(rows, session.told, one.case);
          expect([by, ...votes.map((vote) => vote.person)].filter((person) => tied.has(person))).toEqual([]);
          expect(votes.filter((vote) => vote.inFavour).length * 2).toBeGreaterThan(entitled.length);
          expect(entitled.every((person) => session.state.present.includes(person))).toBe(true);
        }
      }),
    );
  });

  it('nothing is locked without a quorum, and nothing is signed but the minutes of the lock', () => {
    fc.assert(
      fc.property(game, ([rows, steps]) => {
        const { told, state } = played(rows, steps);
        const locked = told.findIndex((event) => event.type === 'SessionLocked');
        if (locked < 0) {
          expect(state.minutes).toBe(null);
          return;
        }
        const present = told.slice(0, locked).filter((event) => event.type === 'MemberAttended').length;
        expect(present * 3).toBeGreaterThanOrEqual(PERSONS.length * 2);
        const signatures = told.filter((event) => event.type === 'MinutesSigned');
        expect(signatures.every((event) => event['minutes'] === told[locked]!['minutes'])).toBe(true);
        if (state.closed === 'minutesSigned') expect(signatures).toHaveLength(present);
      }),
    );
  });
});
