import { describe, expect, it } from 'vitest';
import { actor, Desk, DIGEST, told, verdict } from '../../../test/builders/desk.js';
import { CYCLE } from '../../../test/builders/case-builder.js';
import { hashOf } from '../kernel/hash.js';
import type { Json } from '../kernel/json.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { nationalPolicy } from '../policy/seed-policies.js';
import { talentCycleLaw } from './cycle.law.js';
import type { CycleState } from './cycle.state.js';

const hr = actor('officer', 'hrOfficer');
const sekda = actor('sekda', 'authorizedOfficer');
const mayor = actor('mayor', 'appointingAuthority');
const agencyHead = actor('agency-head', 'regionalHrAgencyHead');

/** A talent cycle that tests bring as far as they need. */
class CycleBuilder extends Desk<CycleState> {
  constructor() {
    super(talentCycleLaw, CYCLE);
  }
  propose(policy: PolicyVersion = nationalPolicy, hash = hashOf(policy)) {
    const facts = { policy: { hash, policy: policy as unknown as Json } };
    return this.person(hr, 'proposeCycle', { policy: hash, titleText: DIGEST }, facts);
  }
  verify(who = sekda, decision = 'approve') {
    return this.person(who, 'verifyCycle', { decision, noteText: DIGEST });
  }
  approve(who = mayor, decision = 'approve') {
    return this.person(who, 'approveCycle', { decision, noteText: DIGEST });
  }
  close() {
    return this.person(agencyHead, 'closeCycle');
  }
  proposed(): this {
    this.propose();
    return this;
  }
  verified(): this {
    this.proposed().verify();
    return this;
  }
  open(): this {
    this.verified().approve();
    this.settled({ sealed: 12 });
    return this;
  }
}
const aCycle = () => new CycleBuilder();

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
