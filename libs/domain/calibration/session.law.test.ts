import { describe, expect, it } from 'vitest';
import { A, B, m1, m2, m3, m4, propose, tie, vote } from '../../../test/builders/session-acts.js';
import {
  aSession,
  chair,
  committee,
  members,
  rosterOf,
  secretary,
  SessionBuilder,
} from '../../../test/builders/session-builder.js';
import { aCase, caseId, CYCLE } from '../../../test/builders/session-case-row.js';
import { as, DIGEST, typesOf, verdictOf } from '../../../test/builders/session-harness.js';
import { CASES_MAX } from './session.event.js';
import { findCase } from './session.state.js';

const convening = (change: object, facts: object = {}) => {
  const args = { cycle: CYCLE, cases: [A], agendaText: DIGEST, ...change };
  const rows = { cases: [aCase('A')], roster: rosterOf(committee), cycle: { stream: CYCLE, stage: 'open' } };
  return verdictOf(new SessionBuilder().move(secretary, 'convene', args, { ...rows, ...facts }));
};

describe('Sidang Komite Talenta', () => {
  it.each<[string, string, object, object]>([
    ['accepts a session over cases that wait for one', 'accepted', {}, {}],
    ['SessionMustHaveCases', 'SessionMustHaveCases', { cases: [] }, {}],
    [
      'SessionMustHaveCases: no more than fit in one act',
      'SessionMustHaveCases',
      { cases: Array.from({ length: CASES_MAX + 1 }, (_, at) => caseId(`N${at}`)) },
      {},
    ],
    ['CasesMustBeNamedOnce', 'CasesMustBeNamedOnce', { cases: [A, A] }, {}],
    [
      'CasesMustBeOfTheCycle: another cycle',
      'CasesMustBeOfTheCycle',
      {},
      { cases: [aCase('A', { cycle: 'x' })] },
    ],
    ['CasesMustBeOfTheCycle: an unknown case', 'CasesMustBeOfTheCycle', { cases: [A, B] }, {}],
    ['CycleMustBeOpen', 'CycleMustBeOpen', {}, { cycle: { stream: CYCLE, stage: 'approval' } }],
    ['CycleMustBeOpen: an unknown cycle', 'CycleMustBeOpen', {}, { cycle: null }],
    [
      'CasesMustAwaitCalibration',
      'CasesMustAwaitCalibration',
      {},
      { cases: [aCase('A', { stage: 'assessment' })] },
    ],
    [
      'CasesMustAwaitCalibration: mapped',
      'CasesMustAwaitCalibration',
      {},
      { cases: [aCase('A', { mappedBox: null })] },
    ],
    [
      'CasesMustNotBeInAnotherSession',
      'CasesMustNotBeInAnotherSession',
      {},
      { cases: [aCase('A', { enrolledIn: ['session/62.01/S0'] })] },
    ],
    ['CommitteeMustHaveMembers', 'CommitteeMustHaveMembers', {}, { roster: rosterOf(committee.slice(0, 4)) }],
    [
      'CommitteeMustHaveMembers: each person counts once',
      'CommitteeMustHaveMembers',
      {},
      {
        roster: rosterOf([chair, as('chair', 'committeeMember'), m1, m2, m3]),
      },
    ],
    [
      'CommitteeMustHaveChair',
      'CommitteeMustHaveChair',
      {},
      {
        roster: rosterOf([...members, as('m5', 'committeeMember')]),
      },
    ],
  ])('%s', (_, expected, change, facts) => {
    expect(convening(change, facts)).toBe(expected);
  });

  it('opens only when every case has answered, without those that could not enrol', () => {
    const session = new SessionBuilder();
    session.convene([aCase('A'), aCase('B')]);
    expect(session.state.stage).toBe('convening');
    expect(session.state.tasks).toEqual([]);
    expect(verdictOf(session.move(chair, 'attend'))).toBe('MoveMustBeInTurn');
    expect(typesOf(session.settle([B])!).slice(0, 3)).toEqual([
      'DeliveriesSettled',
      'CaseDropped',
      'SessionOpened',
    ]);
    expect(session.state.cases.map((one) => one.case)).toEqual([A]);
    const kinds = session.state.tasks.map((task) => task.kind);
    expect(kinds.filter((kind) => kind === 'attendSession')).toHaveLength(5);
    expect(kinds).toContain('lockSession');
    expect(kinds).toContain('resolveDelivery');
  });

  it('goes back when no case could enrol, and ends when the secretary has looked after that', () => {
    const session = new SessionBuilder();
    session.convene([aCase('A')]);
    session.settle([], [A]);
    expect(session.state.stage).toBe('returned');
    expect(verdictOf(session.move(secretary, 'resolveDelivery'))).toBe('accepted');
    expect(session.state.closed).toBe('returned');
  });

  it.each([
    ['ActorMustBeMember', as('stranger', 'committeeMember')],
    ['ActorMustHoldRole', secretary],
  ])('%s: attendance', (code, who) => {
    expect(verdictOf(aSession().move(who, 'attend'))).toBe(code);
  });

  it('AttendanceMustBeRecordedOnce', () => {
    expect(verdictOf(aSession().attendedBy(1).move(m1, 'attend'))).toBe('AttendanceMustBeRecordedOnce');
  });

  it('changes a box by more than half of those entitled', () => {
    const session = aSession().attendedBy(0, 1, 2, 3);
    session.move(m1, 'proposeBox', propose(9));
    session.move(m1, 'vote', vote(true));
    session.move(m2, 'vote', vote(true));
    expect(findCase(session.state, A)!.box).toBe(7);
    expect(typesOf(session.move(m3, 'vote', vote(true)))).toEqual(['VoteCast', 'ProposalCarried']);
    expect(findCase(session.state, A)!.box).toBe(9);
  });

  it('lets a proposal fall once a majority is out of reach, and only then takes the next', () => {
    const session = aSession().attendedBy(0, 1, 2, 3);
    session.move(m1, 'proposeBox', propose(9));
    expect(verdictOf(session.move(m2, 'proposeBox', propose(8)))).toBe('EarlierProposalMustBeDecided');
    session.move(m1, 'vote', vote(false));
    expect(typesOf(session.move(m2, 'vote', vote(false)))).toEqual(['VoteCast', 'ProposalFell']);
    expect(verdictOf(session.move(m2, 'proposeBox', propose(8)))).toBe('accepted');
    expect(verdictOf(session.move(m3, 'vote', vote(true, 1)))).toBe('VoteMustBeOnTheOpenProposal');
    expect(verdictOf(session.move(m3, 'vote', vote(true, 2)))).toBe('accepted');
    expect(verdictOf(session.move(m3, 'vote', vote(true, 2)))).toBe('VoteMustBeCastOnce');
  });

  it.each([
    ['MemberMustBePresent', m4, propose(9)],
    ['CaseMustBeInSession', m1, propose(9, caseId('Z'))],
    ['ProposedBoxMustDiffer', m1, propose(7)],
    ['ProposedBoxMustDiffer', m1, propose(0)],
  ])('%s: proposal', (code, who, args) => {
    expect(verdictOf(aSession().attendedBy(0, 1, 2, 3).move(who, 'proposeBox', args))).toBe(code);
  });

  it('QuorumMustBeMet: a vote', () => {
    const session = aSession().attendedBy(0, 1, 2);
    session.move(m1, 'proposeBox', propose(9));
    expect(verdictOf(session.move(m1, 'vote', vote(true)))).toBe('QuorumMustBeMet');
  });

  const tied = {
    TalentMustNot: { person: 'm1' },
    NominatorMustNot: { nominator: 'm1' },
    SupervisorMustNot: { supervisor: 'm1' },
    VerifierMustNot: { verifier: 'm1' },
    RecusedMustNot: { ties: ['m1'] },
  };
  it.each(Object.entries(tied))('%sVote, %sPropose', (code, change) => {
    const session = aSession([aCase('A', change), aCase('B')]).attendedBy(0, 1, 2, 3);
    expect(verdictOf(session.move(m1, 'proposeBox', propose(9)))).toBe(`${code}Propose`);
    session.move(m2, 'proposeBox', propose(9));
    expect(verdictOf(session.move(m1, 'vote', vote(true)))).toBe(`${code}Vote`);
    expect(verdictOf(session.move(m1, 'proposeBox', propose(9, B)))).toBe('accepted');
  });

  it('RecusedMustNotVote: declared in the session, which annuls the earlier vote', () => {
    const session = aSession().attendedBy(0, 1, 2, 3);
    session.move(m2, 'proposeBox', propose(9));
    session.move(m1, 'vote', vote(true));
    session.move(m1, 'recuse', tie());
    expect(findCase(session.state, A)!.open!.votes).toEqual([]);
    expect(verdictOf(session.move(m1, 'vote', vote(true)))).toBe('RecusedMustNotVote');
    expect(verdictOf(session.move(m1, 'recuse', tie()))).toBe('TieMustBeDeclaredOnce');
  });

  it("lets the recused's own proposal fall", () => {
    const session = aSession().attendedBy(0, 1, 2, 3);
    session.move(m1, 'proposeBox', propose(9));
    expect(typesOf(session.move(m1, 'recuse', tie()))).toEqual(['MemberRecused', 'ProposalFell']);
  });

  it('takes a changed box back when its majority stood on the recused', () => {
    const session = aSession().attendedBy(0, 1, 2, 3, 4);
    session.move(m2, 'proposeBox', propose(9));
    for (const who of [m1, m2, m3]) session.move(who, 'vote', vote(true));
    expect(findCase(session.state, A)!.box).toBe(9);
    expect(typesOf(session.move(m1, 'recuse', tie()))).toEqual(['MemberRecused', 'BoxReverted']);
    expect(findCase(session.state, A)!.box).toBe(7);
  });
});
