import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aServant } from '../../../test/builders/servant-builder.js';
import { aCase, caseId } from '../../../test/builders/session-case-row.js';
import { as, forgetting, OTHER_DIGEST, typesOf, verdictOf } from '../../../test/builders/session-harness.js';
import {
  aRound,
  authority,
  calibrated,
  officer,
  officialFacts,
  SigningBuilder,
  supervisor,
  talent,
  TEXT,
} from '../../../test/builders/signing-builder.js';
import type { TalentCaseRow } from '../facts/case-row.js';
import { nationalPolicy } from '../policy/seed-policies.js';
import { signingRoundLaw } from './signing.law.js';

const A = caseId('A');

describe('Membuka penandatanganan', () => {
  it.each<[string, string, TalentCaseRow | null, unknown]>([
    ['accepts a case with talent, supervisor and PPK', 'accepted', calibrated(), officialFacts],
    ['CaseMustExist', 'CaseMustExist', null, officialFacts],
    ['CaseMustExist: the very case named', 'CaseMustExist', aCase('B'), officialFacts],
    [
      'CaseMustNotBeInAnotherRound',
      'CaseMustNotBeInAnotherRound',
      calibrated({ enrolledIn: ['signing/62.01/R0'] }),
      officialFacts,
    ],
    ['CaseMustBeCalibrated', 'CaseMustBeCalibrated', aCase('A'), officialFacts],
    ['CaseMustBeCalibrated: open', 'CaseMustBeCalibrated', calibrated({ outcome: 'placed' }), officialFacts],
    ['SignersMustBeKnown: supervisor', 'SignersMustBeKnown', calibrated({ supervisor: null }), officialFacts],
    ['SignersMustBeKnown: PPK', 'SignersMustBeKnown', calibrated(), []],
    [
      'TalentMustNotCountersign',
      'TalentMustNotCountersign',
      calibrated({ supervisor: 'talent-A' }),
      officialFacts,
    ],
  ])('%s', (_, expected, row, officials) => {
    expect(verdictOf(new SigningBuilder().open(row, officials))).toBe(expected);
  });

  it('freezes the signers in order and lets nobody sign before the case has enrolled', () => {
    const round = new SigningBuilder();
    round.open();
    expect(round.state.signers).toEqual([
      { person: 'talent-A', capacities: ['talent'] },
      { person: 'supervisor-A', capacities: ['supervisor'] },
      { person: 'ppk', capacities: ['appointingAuthority'] },
    ]);
    expect(verdictOf(round.sign(talent))).toBe('MoveMustBeInTurn');
    round.settle();
    expect(verdictOf(round.sign(talent))).toBe('accepted');
  });

  it('lets a supervisor who is the PPK sign once, in both capacities', () => {
    const round = aRound(calibrated({ supervisor: 'ppk' }));
    expect(round.state.signers[1]).toEqual({
      person: 'ppk',
      capacities: ['supervisor', 'appointingAuthority'],
    });
    round.sign(talent);
    expect(typesOf(round.sign(authority))).toContain('RoundCompleted');
  });

  it('is signed by the supervisor of today, not by the one of the nomination', () => {
    const servant = aServant({ person: 'talent-A', supervisor: 'new-supervisor' });
    const facts = { 'servant:talent-A': servant };
    const round = new SigningBuilder();
    round.open(calibrated({ supervisor: null }), officialFacts, officer, A, facts);
    expect(round.state.signers[1]).toEqual({ person: 'new-supervisor', capacities: ['supervisor'] });
  });

  it('goes back when the case could not enrol, and ends when HR has looked after that', () => {
    const round = new SigningBuilder();
    round.open();
    round.settle([A]);
    expect(round.state.stage).toBe('returned');
    round.move(officer, 'resolveDelivery');
    expect(round.state.closed).toBe('returned');
  });
});

describe('Menandatangani', () => {
  it('SignerMustBeNext', () => {
    const round = aRound();
    expect(verdictOf(round.sign(supervisor))).toBe('SignerMustBeNext');
    round.sign(talent);
    expect(verdictOf(round.sign(talent))).toBe('SignerMustBeNext');
    expect(verdictOf(round.sign(supervisor))).toBe('accepted');
  });

  it('SignerMustBeParty', () => {
    expect(verdictOf(aRound().sign(as('stranger', 'civilServant')))).toBe('SignerMustBeParty');
  });

  it('SignatureMustBeOnTheFrozenText', () => {
    expect(verdictOf(aRound().sign(talent, OTHER_DIGEST))).toBe('SignatureMustBeOnTheFrozenText');
  });

  it.each(['sign', 'decline'] as const)('CapacityMustBeHeld: %s for the PPK when no longer PPK', (move) => {
    const round = aRound();
    round.sign(talent);
    round.sign(supervisor);
    const formerPpk = as('ppk', 'authorizedOfficer');
    expect(verdictOf(round[move](formerPpk))).toBe('CapacityMustBeHeld');
    expect(verdictOf(round[move](authority))).toBe('accepted');
  });

  it('is taken back by HR when a signer can neither sign nor decline, and the case is free for the next', () => {
    const round = aRound();
    round.sign(talent);
    expect(verdictOf(round.takeBack(supervisor))).toBe('ActorMustHoldRole');
    const decision = round.takeBack();
    expect(decision.story.events[0]).toMatchObject({ type: 'RoundReturned', case: A, by: null });
    expect(decision.story.deliveries).toEqual([{ to: A, move: 'adoptCommitment' }]);
    expect(round.state.tasks).toEqual([]);
    round.settle();
    expect(round.state.closed).toBe('returned');
    expect(verdictOf(round.takeBack())).toBe('StreamMustBeOpen');
  });

  it('is complete when all have signed, and ends when the case has adopted that', () => {
    const round = aRound();
    round.sign(talent);
    round.sign(supervisor);
    const decision = round.sign(authority);
    expect(decision.story.events).toContainEqual({ type: 'RoundCompleted', case: A, document: TEXT });
    expect(decision.story.deliveries).toEqual([{ to: A, move: 'adoptCommitment' }]);
    expect(round.state.closed).toBe(null);
    round.settle();
    expect(round.state.closed).toBe('completed');
  });

  it('goes back when the next signer declines', () => {
    const round = aRound();
    expect(verdictOf(round.decline(supervisor))).toBe('SignerMustBeNext');
    round.sign(talent);
    const decision = round.decline(supervisor);
    expect(decision.story.events[0]).toMatchObject({ type: 'RoundReturned', case: A, by: 'supervisor-A' });
    expect(verdictOf(round.sign(authority))).toBe('MoveMustBeInTurn');
    round.settle();
    expect(round.state.closed).toBe('returned');
  });

  it('stays open for its secretary when the case refuses the result', () => {
    const round = aRound();
    round.decline(talent);
    round.settle([A]);
    expect(round.state.closed).toBe(null);
    round.move(officer, 'resolveDelivery');
    expect(round.state.closed).toBe('returned');
  });

  it.each([
    ['lapse', 'RoundLapsed', 'release', 'lapsed'],
    ['return', 'RoundReturned', 'adoptCommitment', 'returned'],
  ] as const)('silence never signs: %s', (ending, type, move, outcome) => {
    const rule = {
      ...nationalPolicy.deadlines['signCommitment']!,
      end: { amount: 30, unit: 'days' as const },
      ending,
    };
    const deadlines = { ...nationalPolicy.deadlines, signCommitment: rule };
    const round = aRound(calibrated(), { ...nationalPolicy, deadlines });
    round.strike();
    round.strike();
    const decision = round.strike()!;
    expect(typesOf(decision)).toEqual(['TaskClosed', type]);
    expect(decision.story.deliveries).toEqual([{ to: A, move }]);
    round.settle();
    expect(round.state.closed).toBe(outcome);
  });
});

describe('Whatever anybody tries in a signing round', () => {
  const person = fc.constantFrom('talent-A', 'supervisor-A', 'ppk', 'stranger');
  const step = fc.record({
    who: person,
    move: fc.constantFrom('sign', 'sign', 'sign', 'sign', 'decline', 'settle'),
    document: fc.constantFrom(TEXT, TEXT, OTHER_DIGEST),
  });

  const inOffice = (who: string) => as(who, who === 'ppk' ? 'appointingAuthority' : 'civilServant');

  /** All signatures are on the frozen text and in order, and only all of them complete the round. */
  const lawful = (law = signingRoundLaw) =>
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const round = aRound(calibrated(), nationalPolicy, law);
      for (const { who, move, document } of steps) {
        if (move === 'settle') round.settle();
        else if (move === 'sign') round.sign(inOffice(who), document);
        else round.decline(inOffice(who));
      }
      const signatures = round.told.filter((event) => event.type === 'DocumentSigned');
      expect(signatures.every((event) => event['document'] === TEXT)).toBe(true);
      const order = ['talent-A', 'supervisor-A', 'ppk'];
      expect(signatures.map((event) => event['person'])).toEqual(order.slice(0, signatures.length));
      const completed = round.told.some((event) => event.type === 'RoundCompleted');
      expect(completed).toBe(signatures.length === 3);
    });

  it('all sign the frozen text, in order, or it is not complete', () => {
    expect(fc.check(lawful())).toMatchObject({ failed: false, counterexample: null });
  });

  it.each([/^SignatureMustBeOnTheFrozenText$/, /^SignerMustBe/])(
    'a law that has forgotten %s is noticed',
    (code) => {
      expect(
        fc.check(lawful(forgetting(signingRoundLaw, code)), { numRuns: 2000, seed: 62, endOnFailure: true })
          .failed,
      ).toBe(true);
    },
  );
});
