import { describe, expect, it } from 'vitest';
import {
  aCase,
  head,
  officer,
  secondOfficer,
  SUCCESSION,
  talentHerself,
} from '../../../../test/builders/case-builder.js';
import { actor, told, verdict } from '../../../../test/builders/desk.js';
import { nationalPolicy } from '../../policy/seed-policies.js';

const tooOld = { birthDate: '1960-01-01' };
const unexamined = { health: null };
const HEALTH = 'HealthMustBeSound';

describe('Pengusulan', () => {
  it('is filed by the head of the unit, computes eligibility and waits for HR', () => {
    const talent = aCase().opened();
    expect(talent.waits).toEqual(['nominate']);
    expect(told(talent.nominate())).toEqual(['Nominated', 'TaskClosed', 'TaskOpened']);
    expect(talent.waits).toEqual(['verifyNomination']);
    expect(talent.state).toMatchObject({
      stage: 'verification',
      nominator: 'head',
      supervisor: 'supervisor',
    });
    expect(talent.state.findings).toContainEqual({ rule: 'AgeMustNotExceedMaximum', result: 'met' });
  });

  it('tells rules and results in its story, and no datum of the person', () => {
    const [nominated] = aCase().opened().nominate().story.events;
    expect(JSON.stringify(nominated)).not.toMatch(/1978|siasn|s2/);
  });

  it('NominatorMustHeadUnit', () => {
    expect(
      verdict(
        aCase()
          .opened()
          .nominate(actor('other', 'unitHead', 'badan')),
      ),
    ).toBe('NominatorMustHeadUnit');
  });

  it('TalentMustNotNominate', () => {
    expect(
      verdict(
        aCase()
          .opened()
          .nominate(actor('talent', 'unitHead', 'dinas')),
      ),
    ).toBe('TalentMustNotNominate');
  });
});

describe('Verifikasi', () => {
  it('approves and asks the assessor', () => {
    const talent = aCase().nominated();
    expect(verdict(talent.verify('approve'))).toBe('accepted');
    expect([talent.state.stage, talent.waits]).toEqual(['assessment', ['recordScores']]);
  });

  it('rejects, and the case waits for the end of the cycle', () => {
    const talent = aCase().nominated();
    talent.verify('reject');
    expect([talent.state.stage, talent.waits, talent.state.closed]).toEqual(['rejected', [], null]);
  });

  it.each([
    ['NominatorMustNotVerify', actor('head', 'hrOfficer')],
    ['TalentMustNotVerify', actor('talent', 'hrOfficer')],
    ['SupervisorMustNotVerify', actor('supervisor', 'hrOfficer')],
    ['ActorMustHoldRole', actor('head', 'unitHead')],
  ])('%s', (code, who) => {
    for (const decision of ['approve', 'reject', 'revise'])
      expect(verdict(aCase().nominated().verify(decision, [], who))).toBe(code);
  });

  it('IneligibleMustNotBeApproved: what is not met allows only reject or revise', () => {
    expect(verdict(aCase(tooOld).nominated().verify('approve'))).toBe('IneligibleMustNotBeApproved');
    expect(verdict(aCase(tooOld).nominated().verify('reject'))).toBe('accepted');
    expect(verdict(aCase(tooOld).nominated().verify('revise'))).toBe('accepted');
  });

  it('IneligibleMustNotBeApproved: an answer of "not met" counts as not met', () => {
    const answer = [{ rule: HEALTH, met: false }];
    expect(verdict(aCase(unexamined).nominated().verify('approve', answer))).toBe(
      'IneligibleMustNotBeApproved',
    );
  });

  it('DecisionMustBeKnown', () => {
    expect(verdict(aCase().nominated().verify('assess'))).toBe('DecisionMustBeKnown');
  });

  it('ManualChecksMustBeAnswered', () => {
    expect(verdict(aCase(unexamined).nominated().verify('approve'))).toBe('ManualChecksMustBeAnswered');
    const answer = [{ rule: HEALTH, met: true }];
    expect(verdict(aCase(unexamined).nominated().verify('approve', answer))).toBe('accepted');
  });

  it.each([
    [[{ rule: 'AgeMustNotExceedMaximum', met: true }]],
    [
      [
        { rule: HEALTH, met: true },
        { rule: HEALTH, met: true },
      ],
    ],
  ])('AnswersMustMatchChecks', (answers) => {
    expect(verdict(aCase(unexamined).nominated().verify('approve', answers))).toBe('AnswersMustMatchChecks');
  });
});

describe('Perbaikan dan penarikan', () => {
  it('computes eligibility anew and goes back to HR', () => {
    const talent = aCase(tooOld).nominated();
    talent.verify('revise');
    expect(talent.waits).toEqual(['reviseNomination']);
    talent.about({ birthDate: '1980-01-01' });
    expect(verdict(talent.revise())).toBe('accepted');
    expect(verdict(talent.verify('approve'))).toBe('accepted');
  });

  it('OnlyNominatorMayRevise', () => {
    const talent = aCase().nominated();
    talent.verify('revise');
    const successor = actor('successor', 'unitHead', 'dinas');
    expect(verdict(talent.revise(successor))).toBe('OnlyNominatorMayRevise');
    expect(talent.state.tasks).toMatchObject([{ owner: { role: 'unitHead', unit: 'dinas' } }]);
    talent.about({ unitHead: 'successor' });
    expect(verdict(talent.revise(successor))).toBe('accepted');
    expect(talent.state).toMatchObject({ nominator: 'successor', ties: ['head'] });
    expect(verdict(talent.verify('approve', [], actor('head', 'hrOfficer')))).toBe('NominatorMustNotVerify');
  });

  it.each([{ active: false }, { active: null }, { government: '62.71' }])(
    'TalentMustBeInService: %j',
    (change) => {
      const talent = aCase().opened().about(change);
      expect(verdict(talent.nominate())).toBe('TalentMustBeInService');
    },
  );

  it.each([
    ['accepted', head],
    ['accepted', talentHerself],
    ['WithdrawerMustBeUnitHeadOrTalent', actor('someone', 'civilServant', 'dinas')],
    ['WithdrawerMustBeUnitHeadOrTalent', actor('other', 'unitHead', 'badan')],
    ['ActorMustHoldRole', officer],
  ])('a withdrawal is %s', (code, who) => {
    const talent = aCase().nominated();
    expect(verdict(talent.withdraw(who))).toBe(code);
    if (code === 'accepted') expect([talent.state.stage, talent.waits]).toEqual(['withdrawn', []]);
  });

  it('is withdrawn by a talent who stands there as the head of another unit', () => {
    expect(
      verdict(
        aCase()
          .nominated()
          .withdraw(actor('talent', 'unitHead', 'badan')),
      ),
    ).toBe('accepted');
  });

  it('OnlyTalentMayLeaveGroup', () => {
    expect(verdict(aCase().inBox(9).withdraw())).toBe('OnlyTalentMayLeaveGroup');
    const talent = aCase().inBox(9);
    expect(verdict(talent.withdraw(talentHerself))).toBe('accepted');
    expect([talent.state.stage, talent.waits]).toEqual(['withdrawn', []]);
    expect(verdict(aCase().placed().withdraw(talentHerself))).toBe('MoveMustBeInTurn');
  });

  it('CaseMustNotAwaitDecision: nobody leaves while a committee or a PPK decides', () => {
    const talent = aCase().inBox(9);
    talent.enrol(SUCCESSION);
    expect(verdict(talent.withdraw(talentHerself))).toBe('CaseMustNotAwaitDecision');
  });

  it('lapses when nobody revises in time', () => {
    const talent = aCase().nominated();
    talent.verify('revise');
    expect(told(talent.struck('reviseNomination', 3))).toEqual(['TaskClosed', 'NominationLapsed']);
    expect(talent.state.stage).toBe('lapsed');
    expect(verdict(talent.revise())).toBe('MoveMustBeInTurn');
  });

  it('DeadlineMustBeDue: no wait ends before its time, or at one that policy never set', () => {
    const talent = aCase().nominated();
    talent.verify('revise');
    expect(verdict(talent.early('reviseNomination', 1))).toBe('DeadlineMustBeDue');
    expect(verdict(talent.early('reviseNomination', 3))).toBe('DeadlineMustBeDue');
    expect(talent.state.stage).toBe('revision');
    const waiting = aCase().nominated();
    expect(verdict(waiting.struck('verifyNomination', 3))).toBe('DeadlineMustBeDue');
  });

  it('goes back to the nominator, unapproved, when policy ends an unanswered verification', () => {
    const rule = nationalPolicy.deadlines['verifyNomination']!;
    const ended = { ...rule, end: { amount: 9, unit: 'workingDays' }, ending: 'return' } as const;
    const policy = { ...nationalPolicy, deadlines: { ...nationalPolicy.deadlines, verifyNomination: ended } };
    const talent = aCase({}, policy).nominated();
    expect(told(talent.struck('verifyNomination', 3))).toEqual([
      'TaskClosed',
      'NominationReturned',
      'TaskOpened',
    ]);
    expect([talent.state.stage, talent.waits]).toEqual(['revision', ['reviseNomination']]);
    expect(verdict(talent.verify('approve', [], secondOfficer))).toBe('MoveMustBeInTurn');
  });
});
