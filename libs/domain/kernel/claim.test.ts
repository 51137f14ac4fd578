import { describe, expect, it } from 'vitest';
import { CYCLE } from '../../../test/builders/case-builder.js';
import { actor, Desk, DIGEST, told, verdict } from '../../../test/builders/desk.js';
import { talentCycleLaw } from '../cycle/cycle.law.js';
import type { CycleState } from '../cycle/cycle.state.js';
import { nationalPolicy } from '../policy/seed-policies.js';
import { legalMoves, refusalOf } from './decide.js';
import { hashOf } from './hash.js';
import type { Json } from './json.js';
import type { KernelPolicy, Law } from './law.js';
import type { StreamState } from './state.js';

const hr = actor('officer', 'hrOfficer');
const sekda = actor('sekda', 'authorizedOfficer');
const secondSekda = actor('plh-sekda', 'authorizedOfficer');
const unitSekda = actor('unit-sekda', 'authorizedOfficer', 'dinas');
const head = actor('head', 'regionalHrAgencyHead');
const law = talentCycleLaw as unknown as Law<StreamState, { readonly type: string }, KernelPolicy>;

/** A proposed cycle: its first task waits for every authorized officer. */
class Counter extends Desk<CycleState> {
  constructor() {
    super(talentCycleLaw, CYCLE);
    const facts = { policy: { hash: hashOf(nationalPolicy), policy: nationalPolicy as unknown as Json } };
    this.person(hr, 'proposeCycle', { policy: hashOf(nationalPolicy), titleText: DIGEST }, facts);
  }
  claim(who = sekda, task = 't1') {
    return this.person(who, 'claimTask', { task });
  }
  release(who = sekda, task = 't1') {
    return this.person(who, 'releaseTask', { task });
  }
  verify(who = sekda) {
    return this.person(who, 'verifyCycle', { decision: 'approve', noteText: DIGEST });
  }
}
const aTask = () => new Counter();
const aClaimed = () => {
  const desk = aTask();
  desk.claim();
  return desk;
};

describe('Mengambil dan melepaskan tugas', () => {
  it.each<[string, string, (desk: Counter) => ReturnType<Counter['claim']>]>([
    ['somebody of the group takes it', 'accepted', (desk) => desk.claim()],
    ['an acting officer of the group does too', 'accepted', (desk) => desk.claim(secondSekda)],
    ['who covers one unit, when the task names none', 'accepted', (desk) => desk.claim(unitSekda)],
    ['TaskMustBeOpen: no such task', 'TaskMustBeOpen', (desk) => desk.claim(sekda, 't9')],
    ['ClaimantMustBelongToGroup: another role', 'ClaimantMustBelongToGroup', (desk) => desk.claim(hr)],
    ['ClaimantMustBelongToGroup: not yet escalated', 'ClaimantMustBelongToGroup', (desk) => desk.claim(head)],
    [
      'MoveMustBeInTurn: nothing is taken that could be released',
      'MoveMustBeInTurn',
      (desk) => desk.release(),
    ],
  ])('%s', (_, expected, act) => {
    expect(verdict(act(aTask()))).toBe(expected);
  });

  it.each<[string, string, (desk: Counter) => ReturnType<Counter['claim']>]>([
    ['TaskMustNotBeClaimed: twice by one', 'TaskMustNotBeClaimed', (desk) => desk.claim()],
    ['TaskMustNotBeClaimed: by another', 'TaskMustNotBeClaimed', (desk) => desk.claim(secondSekda)],
    ['OnlyClaimantOrHeadMayRelease', 'OnlyClaimantOrHeadMayRelease', (desk) => desk.release(secondSekda)],
    ['TaskMustBeOpen: release of no task', 'TaskMustBeOpen', (desk) => desk.release(sekda, 't9')],
    ['the claimant releases', 'accepted', (desk) => desk.release()],
    ['the head of the HR agency releases', 'accepted', (desk) => desk.release(head)],
  ])('once taken: %s', (_, expected, act) => {
    expect(verdict(act(aClaimed()))).toBe(expected);
  });

  it('says who is on it and takes no right away: another of the group still decides', () => {
    const desk = aClaimed();
    expect(desk.state.tasks[0]).toMatchObject({ task: 't1', claimedBy: 'sekda' });
    expect(verdict(desk.verify(secondSekda))).toBe('accepted');
  });

  it('a task that is done is neither taken nor released', () => {
    const desk = aClaimed();
    desk.verify();
    expect(desk.state.tasks.map(({ task, claimedBy }) => [task, claimedBy])).toEqual([['t2', undefined]]);
    expect(verdict(desk.claim())).toBe('TaskMustBeOpen');
    expect(verdict(desk.release())).toBe('MoveMustBeInTurn');
  });

  it('after an escalation the head takes it, and after a release another of the group', () => {
    const desk = aTask();
    desk.struck('verifyCycle', 1);
    expect(verdict(desk.claim(head))).toBe('ClaimantMustBelongToGroup');
    desk.struck('verifyCycle', 2);
    expect(verdict(desk.claim(head))).toBe('accepted');
    desk.release(head);
    expect(verdict(desk.claim(secondSekda))).toBe('accepted');
    expect(desk.state.tasks[0]?.claimedBy).toBe('plh-sekda');
  });

  it('a released task leaves the very state that it had, so that no old stream has another hash', () => {
    const desk = aTask();
    const before = hashOf(desk.state);
    expect(desk.state.tasks[0]).not.toHaveProperty('claimedBy');
    expect(told(desk.claim())).toEqual(['TaskClaimed']);
    expect(hashOf(desk.state)).not.toBe(before);
    expect(told(desk.release())).toEqual(['TaskReleased']);
    expect(hashOf(desk.state)).toBe(before);
  });

  it('a task of one person is not taken', () => {
    const desk = aTask();
    const own = { ...desk.state.tasks[0]!, owner: { person: 'sekda' } };
    desk.state = { ...desk.state, tasks: [...desk.state.tasks, { ...own, task: 't2' }] };
    expect(verdict(desk.claim(sekda, 't2'))).toBe('TaskMustWaitForGroup');
  });
});

describe('Asking before deciding', () => {
  it('refusalOf says what decide would, and null where it would accept', () => {
    const desk = aTask();
    expect(legalMoves(law, desk.state)).toEqual(['verifyCycle', 'adoptPolicy', 'claimTask', 'reassignTask']);
    const decided = desk.verify(hr);
    const act = {
      stream: CYCLE,
      move: 'verifyCycle',
      actor: { person: 'officer', standing: 's', role: 'hrOfficer' as const },
      at: desk.at,
      arguments: { decision: 'approve', noteText: DIGEST },
      facts: {},
    };
    const refusal = refusalOf(law, desk.state, act, nationalPolicy);
    expect(refusal).toEqual(decided.outcome === 'refused' && { ...decided.refusal, datum: refusal?.datum });
    expect(() => refusalOf(law, desk.state, { ...act, move: 'unknown' }, nationalPolicy)).toThrow(
      'has no move',
    );
  });
});
