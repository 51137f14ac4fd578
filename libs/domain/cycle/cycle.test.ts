import { describe, expect, it } from 'vitest';
import { aCycle, mayor, sekda } from '../../../test/builders/cycle-builder.js';
import { actor, told, verdict } from '../../../test/builders/desk.js';
import { hashOf } from '../kernel/hash.js';
import { nationalPolicy } from '../policy/seed-policies.js';

describe('Siklus talenta', () => {
  it('pins policy and population rule in its first event', () => {
    expect(aCycle().propose().story.events[0]).toMatchObject({
      type: 'CycleProposed',
      policy: hashOf(nationalPolicy),
      levels: nationalPolicy.population.levels,
    });
  });

  it('PolicyMustBeKnown: the hash must be that of the policy', () => {
    expect(verdict(aCycle().propose(nationalPolicy, 'b'.repeat(64)))).toBe('PolicyMustBeKnown');
  });

  it('PolicyMustBeSound', () => {
    const calendar = { ...nationalPolicy.calendar, workingWeekdays: [] };
    expect(verdict(aCycle().propose({ ...nationalPolicy, calendar }))).toBe('PolicyMustBeSound');
  });

  it.each([
    ['ProposerMustNotVerify', actor('officer', 'authorizedOfficer')],
    ['ActorMustHoldRole', mayor],
  ])('%s', (code, who) => {
    expect(verdict(aCycle().proposed().verify(who))).toBe(code);
  });

  it.each([
    ['ProposerMustNotApprove', actor('officer', 'appointingAuthority')],
    ['VerifierMustNotApprove', actor('sekda', 'appointingAuthority')],
  ])('%s', (code, who) => {
    expect(verdict(aCycle().verified().approve(who))).toBe(code);
  });

  it('DecisionMustBeKnown', () => {
    expect(verdict(aCycle().proposed().verify(sekda, 'assess'))).toBe('DecisionMustBeKnown');
    expect(verdict(aCycle().verified().approve(mayor, ''))).toBe('DecisionMustBeKnown');
  });

  it('opens one case per person of the population and counts them', () => {
    const cycle = aCycle().verified();
    expect(cycle.approve().story.deliveries).toEqual([{ to: 'population', move: 'openCase' }]);
    expect(cycle.state.stage).toBe('opening');
    cycle.settled({ sealed: 12 });
    expect(cycle.state).toMatchObject({ stage: 'open', casesOpened: 12 });
  });

  it('ends when it is returned, by the Sekda or by the PPK', () => {
    const [first, second] = [aCycle().proposed(), aCycle().verified()];
    first.verify(sekda, 'return');
    expect(told(second.approve(mayor, 'return'))).toEqual(['CycleReturned', 'TaskClosed', 'StreamClosed']);
    expect([first.state.closed, second.state.closed]).toEqual(['returned', 'returned']);
  });

  it('closes once every case has ended', () => {
    const cycle = aCycle().open();
    expect(cycle.close().story.deliveries).toEqual([{ to: 'cases', move: 'closeCase' }]);
    expect(cycle.state.closed).toBeNull();
    cycle.settled({ sealed: 12 });
    expect(cycle.state).toMatchObject({ closed: 'closed', casesClosed: 12 });
  });

  it('stays open while a case refuses to close, and closes at the next attempt', () => {
    const cycle = aCycle().open();
    cycle.close();
    cycle.settled({ sealed: 11, refused: ['case/62.01/X'] });
    expect([cycle.state.stage, cycle.waits]).toEqual(['open', ['resolveDelivery']]);
    cycle.close();
    cycle.settled({ sealed: 1 });
    expect(cycle.state).toMatchObject({ closed: 'closed', casesClosed: 12 });
  });

  it('MoveMustBeInTurn: is not closed before its cases are opened', () => {
    const cycle = aCycle().verified();
    cycle.approve();
    expect(verdict(cycle.close())).toBe('MoveMustBeInTurn');
  });
});
