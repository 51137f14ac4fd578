import { describe, expect, it } from 'vitest';
import { A, B, m1, m2, m3, m4, propose, tie, vote } from '../../../test/builders/session-acts.js';
import {
  aSession,
  chair,
  committee,
  secretary,
  SessionBuilder,
} from '../../../test/builders/session-builder.js';
import { aCase } from '../../../test/builders/session-case-row.js';
import { OTHER_DIGEST, typesOf, verdictOf } from '../../../test/builders/session-harness.js';
import { nationalPolicy } from '../policy/seed-policies.js';
import { minutesHash } from './minutes.js';

describe('Mengunci sidang dan menandatangani berita acara', () => {
  it('QuorumMustBeMet: the lock', () => {
    const session = aSession().attendedBy(0, 1, 2);
    const decision = session.move(chair, 'lock');
    expect(verdictOf(decision)).toBe('QuorumMustBeMet');
    expect(decision).toMatchObject({ refusal: { datum: { present: 3, members: 5 } } });
    expect(verdictOf(session.attendedBy(3).move(chair, 'lock'))).toBe('accepted');
  });

  it('decides every box at the lock and tells each case', () => {
    const session = aSession().attendedBy(0, 1, 2, 3);
    session.move(m2, 'proposeBox', propose(9));
    for (const who of [chair, m2, m3]) session.move(who, 'vote', vote(true));
    session.move(m2, 'proposeBox', propose(4, B));
    session.move(m1, 'recuse', tie(B));
    const decision = session.move(chair, 'lock');
    expect(decision.story.events).toEqual(
      expect.arrayContaining([
        { type: 'ProposalFell', case: B, proposal: 1 },
        { type: 'BoxDecided', case: A, person: 'talent-A', box: 9, mappedBox: 7, changed: true, ties: [] },
        {
          type: 'BoxDecided',
          case: B,
          person: 'talent-B',
          box: 7,
          mappedBox: 7,
          changed: false,
          ties: ['m1'],
        },
      ]),
    );
    expect(decision.story.deliveries).toEqual([A, B].map((to) => ({ to, move: 'adoptBox' })));
    expect(session.state.minutes).toBe(minutesHash(session.stream, session.state));
  });

  it('SignatureMustBeOnTheSameText', () => {
    const session = aSession().attendedBy(0, 1, 2, 3);
    session.move(chair, 'lock');
    expect(verdictOf(session.move(m1, 'signMinutes', { minutes: OTHER_DIGEST }))).toBe(
      'SignatureMustBeOnTheSameText',
    );
    expect(verdictOf(session.move(m4, 'signMinutes', { minutes: session.state.minutes }))).toBe(
      'SignerMustHaveBeenPresent',
    );
    expect(verdictOf(session.move(m1, 'signMinutes', { minutes: session.state.minutes }))).toBe('accepted');
    expect(verdictOf(session.move(m1, 'signMinutes', { minutes: session.state.minutes }))).toBe(
      'MinutesMustBeSignedOnce',
    );
  });

  it.each([
    ['the last signature', true],
    ['the last delivery', false],
  ])('ends with %s, when both boxes are delivered and all present have signed', (_, deliveredFirst) => {
    const session = aSession().attendedBy(0, 1, 2, 3);
    session.move(chair, 'lock');
    const steps = [
      () => session.settle(),
      () =>
        committee
          .slice(0, 4)
          .forEach((who) => session.move(who, 'signMinutes', { minutes: session.state.minutes })),
    ];
    (deliveredFirst ? steps : steps.toReversed()).forEach((step, at) => {
      expect(session.state.closed).toBe(null);
      step();
      if (at === 1) expect(session.state.closed).toBe('minutesSigned');
    });
  });

  it('OwnCaseMustNotBeCutShort: a chair does not lock away a proposal on their own case', () => {
    const session = aSession([aCase('A', { person: 'chair' }), aCase('B')]).attendedBy(0, 1, 2, 3);
    session.move(m2, 'proposeBox', propose(4));
    const decision = session.move(chair, 'lock');
    expect(decision).toMatchObject({ refusal: { code: 'OwnCaseMustNotBeCutShort', datum: { case: A } } });
    for (const who of [m1, m2]) session.move(who, 'vote', vote(true));
    expect(verdictOf(session.move(chair, 'lock'))).toBe('accepted');
  });

  it('is taken back by its secretary when it cannot decide, with its cases released', () => {
    const session = aSession().attendedBy(0, 1);
    expect(verdictOf(session.takeBack(chair))).toBe('ActorMustHoldRole');
    const decision = session.takeBack();
    expect(typesOf(decision)).toEqual(['SessionReturned', 'StreamClosed']);
    expect(decision.story.deliveries).toEqual([A, B].map((to) => ({ to, move: 'release' })));
    expect(session.state).toMatchObject({ closed: 'returned', tasks: [] });
  });

  it('TalentMustNotReturn', () => {
    expect(verdictOf(aSession([aCase('A', { person: 'secretary' })]).takeBack())).toBe('TalentMustNotReturn');
  });

  it('is not taken back once it is locked', () => {
    const session = aSession().attendedBy(0, 1, 2, 3);
    session.move(chair, 'lock');
    expect(verdictOf(session.takeBack())).toBe('MoveMustBeInTurn');
  });

  it('waits for its secretary when a box could not be delivered', () => {
    const session = aSession().attendedBy(0, 1, 2, 3);
    session.move(chair, 'lock');
    for (const who of committee.slice(0, 4))
      session.move(who, 'signMinutes', { minutes: session.state.minutes });
    session.settle([A]);
    expect(session.state.closed).toBe(null);
    session.move(secretary, 'resolveDelivery');
    expect(session.state.closed).toBe('minutesSigned');
  });

  it('goes back, with its cases released, when nobody locks it in time', () => {
    const policy = {
      ...nationalPolicy,
      deadlines: {
        ...nationalPolicy.deadlines,
        lockSession: {
          ...nationalPolicy.deadlines['lockSession']!,
          end: { amount: 1, unit: 'seconds' as const },
          ending: 'return' as const,
          remind: null,
          escalate: null,
        },
      },
    };
    const session = new SessionBuilder(policy);
    session.convene([aCase('A'), aCase('B')]);
    session.settle();
    const decision = session.strike()!;
    expect(typesOf(decision)).toEqual(['TaskClosed', 'SessionReturned', 'StreamClosed']);
    expect(decision.story.deliveries).toEqual([A, B].map((to) => ({ to, move: 'release' })));
    expect(session.state.closed).toBe('returned');
    expect(session.settle()!.outcome).toBe('accepted');
  });
});
