import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSession, committee, type SessionBuilder } from '../../../test/builders/session-builder.js';
import { aCase, caseId } from '../../../test/builders/session-case-row.js';
import {
  DIGEST,
  forgetting,
  OTHER_DIGEST,
  verdictOf,
  type StoryEvent,
} from '../../../test/builders/session-harness.js';
import type { TalentCaseRow } from '../facts/case-row.js';
import { calibrationSessionLaw } from './session.law.js';

const CASES = ['A', 'B'];
const PERSONS = committee.map((one) => one.person);

/** A case with a tie to a member of the committee now and then. */
const tiedCase = (name: string): fc.Arbitrary<TalentCaseRow> => {
  const somebody = fc.constantFrom(...PERSONS);
  const maybe = fc.option(somebody, { freq: 2 });
  return fc
    .record({
      nominator: maybe,
      verifier: maybe,
      supervisor: maybe,
      ties: fc.oneof(fc.constant([]), fc.tuple(somebody)),
      mappedBox: fc.integer({ min: 1, max: 9 }),
    })
    .map((change) => aCase(name, change));
};

type Step = { readonly who: number; readonly move: string; readonly args: object };
const who = fc.nat({ max: PERSONS.length - 1 });
const on = fc.constantFrom(...CASES.map(caseId));
const reasonText = fc.constant(DIGEST);
const often = fc.constantFrom(true, true, false);

const stepOf = (move: string, args: fc.Arbitrary<object>, by = who): fc.Arbitrary<Step> =>
  fc.record({ who: by, move: fc.constant(move), args });
const attend = stepOf('attend', fc.constant({}));
const recuse = stepOf('recuse', fc.record({ case: on, tie: fc.constant('family'), reasonText }));
const box = fc.integer({ min: 0, max: 10 });
const propose = stepOf('proposeBox', fc.record({ case: on, box, reasonText }));
// `open` votes on whatever proposal is open, so that enough of them count.
const vote = stepOf('vote', fc.record({ case: on, open: often, inFavour: often }));
const lock = stepOf('lock', fc.constant({}), fc.constant(0));
const sign = stepOf('signMinutes', fc.record({ own: often }));
const settle = stepOf('settle', fc.constant({}));

const meeting = fc.array(fc.oneof(attend, recuse, propose, propose, vote, vote, vote, vote, vote), {
  maxLength: 50,
});
const ending = fc.array(fc.oneof(lock, sign, sign, sign, settle, vote), { maxLength: 20 });
const arrivals = fc.array(attend, { maxLength: 12 });
const game = fc.tuple(
  fc.tuple(...CASES.map(tiedCase)),
  fc.tuple(arrivals, meeting, ending).map((parts) => parts.flat()),
);

/** What a step says, with the session's own numbers and hashes where chance wants them right. */
function argumentsOf({ state }: SessionBuilder, { args }: Step): object {
  const { open, own, ...rest } = args as { open?: boolean; own?: boolean; case?: string };
  if (own !== undefined) return { minutes: own ? (state.minutes ?? DIGEST) : OTHER_DIGEST };
  if (open === undefined) return rest;
  const proposals = state.cases.find((one) => one.case === rest.case)?.proposals ?? 0;
  return { ...rest, proposal: open ? proposals : proposals + 1 };
}

function take(session: SessionBuilder, step: Step): void {
  const before = session.state;
  if (step.move === 'settle') return void session.settle();
  const decision = session.move(committee[step.who]!, step.move, argumentsOf(session, step));
  if (verdictOf(decision) !== 'accepted') expect(session.state).toBe(before);
}

/** Persons tied to a case: by its row, or by their own word so far. */
function tiedTo(
  rows: readonly TalentCaseRow[],
  told: readonly StoryEvent[],
  stream: string,
): ReadonlySet<unknown> {
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

const played = (
  rows: readonly TalentCaseRow[],
  steps: readonly Step[],
  law: typeof calibrationSessionLaw,
) => {
  const session = aSession(rows, law);
  for (const one of steps) take(session, one);
  return session;
};
/** Nobody proposes or votes on a case they are tied to. */
const separated = (law = calibrationSessionLaw) =>
  fc.property(game, ([rows, steps]) => {
    const { told } = played(rows, steps, law);
    told.forEach((event, at) => {
      if (event.type !== 'VoteCast' && event.type !== 'BoxProposed') return;
      const person = event.type === 'VoteCast' ? event['person'] : event['by'];
      expect(tiedTo(rows, told.slice(0, at), event['case'] as string)).not.toContain(person);
    });
  });

/** A box that differs from the mapped one stands on a majority of untied members present. */
const carriedByMajority = (law = calibrationSessionLaw) =>
  fc.property(game, ([rows, steps]) => {
    const session = played(rows, steps, law);
    for (const one of session.state.cases.filter(({ box, mappedBox }) => box !== mappedBox)) {
      const { votes, by, entitled } = one.carried!;
      const tied = tiedTo(rows, session.told, one.case);
      expect([by, ...votes.map((vote) => vote.person)].filter((person) => tied.has(person))).toEqual([]);
      expect(votes.filter((vote) => vote.inFavour).length * 2).toBeGreaterThan(entitled.length);
      expect(entitled.every((person) => session.state.present.includes(person))).toBe(true);
    }
  });

/** Nothing is locked without a quorum, and nothing is signed but the minutes of the lock. */
const quorate = (law = calibrationSessionLaw) =>
  fc.property(game, ([rows, steps]) => {
    const { told, state } = played(rows, steps, law);
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
  });

describe('Whatever anybody tries in a session', () => {
  it.each([
    ['nobody proposes or votes on a case they are tied to', separated],
    ['a changed box stands on a majority of untied members present', carriedByMajority],
    ['nothing is locked without a quorum, and only its minutes are signed', quorate],
  ])('%s', (_, property) => {
    expect(fc.check(property())).toMatchObject({ failed: false, counterexample: null });
  });
});

describe('The properties notice a law that has forgotten', () => {
  const RUNS = { numRuns: 2000, seed: 62, endOnFailure: true };

  it.each([
    ['RecusedMustNotVote', separated, /^RecusedMustNot/],
    ['VerifierMustNotPropose', separated, /^VerifierMustNot/],
    ['NominatorMustNotVote', carriedByMajority, /^NominatorMustNot/],
    ['QuorumMustBeMet', quorate, /^QuorumMustBeMet$/],
    ['SignatureMustBeOnTheSameText', quorate, /^SignatureMustBeOnTheSameText$/],
  ])('%s', (_, property, code) => {
    expect(fc.check(property(forgetting(calibrationSessionLaw, code)), RUNS).failed).toBe(true);
  });
});
