import { describe, expect, it } from 'vitest';
import {
  aCase,
  assessor,
  secondOfficer as colleague,
  CYCLE,
  head,
  officer,
  talentHerself,
} from '../../../test/builders/case-builder.js';
import { actor, Desk, DIGEST, told, verdict, type Actor } from '../../../test/builders/desk.js';
import { talentCycleLaw } from '../cycle/cycle.law.js';
import type { CycleState } from '../cycle/cycle.state.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { nationalPolicy } from '../policy/seed-policies.js';
import { hashOf } from './hash.js';
import type { Json } from './json.js';
import { nextOwner } from './owner.js';
import type { StreamState } from './state.js';

const agencyHead = actor('agency-head', 'regionalHrAgencyHead');
const actingHead = actor('acting-head', 'regionalHrAgencyHead');
const sekda = actor('sekda', 'authorizedOfficer');
const actingSekda = actor('acting-sekda', 'authorizedOfficer');
const thirdSekda = actor('third-sekda', 'authorizedOfficer');
const ppk = actor('ppk', 'appointingAuthority');
const delegate = actor('ppk-delegate', 'appointingAuthority');

const reassign = (desk: Given, by: Actor, to: Actor, paper?: object) =>
  desk.given('reassignTask', by, to, paper);
const confirm = (desk: Given, by: Actor, to: Actor) => desk.given('confirmReassignment', by, to);
type Given = Pick<Desk<StreamState>, 'given'>;

describe('Mengalihkan tugas', () => {
  it('the head of the HR agency gives a verification to a colleague, who is on it then', () => {
    const desk = aCase().nominated();
    expect(told(reassign(desk, agencyHead, colleague))).toEqual(['TaskReassigned']);
    expect(desk.state.tasks[0]).toMatchObject({ claimedBy: 'officer2' });
    expect(desk.state.tasks[0]).not.toHaveProperty('handed');
    expect(verdict(desk.verify('approve', [], officer))).toBe('accepted');
  });

  it('given to an office in line, that office may do it, and it stays there while somebody holds it', () => {
    const desk = aCase().nominated();
    expect(verdict(desk.verify('approve', [], sekda))).toBe('ActorMustHoldRole');
    reassign(desk, agencyHead, sekda);
    const [task] = desk.state.tasks;
    const held = (...by: readonly Actor[]) =>
      Object.fromEntries(by.map(({ role, person }) => [`holders:${role}`, [{ person }]]));
    expect(nextOwner(task!, held(agencyHead, sekda), nationalPolicy, [])).toBeNull();
    expect(nextOwner(task!, held(agencyHead), nationalPolicy, [])).toMatchObject({ to: agencyHead.role });
    expect(verdict(desk.verify('approve', [], sekda))).toBe('accepted');
  });

  it('whoever took it gives it on; somebody else of the group does not', () => {
    const desk = aCase().nominated();
    desk.person(officer, 'claimTask', { task: desk.state.tasks[0]!.task });
    expect(verdict(reassign(desk, colleague, agencyHead))).toBe('OnlyClaimantOrOfficeMayReassign');
    expect(verdict(reassign(desk, officer, officer))).toBe('RecipientMustBeSomebodyElse');
    expect(verdict(reassign(desk, officer, colleague))).toBe('accepted');
  });

  it.each([agencyHead, sekda])('RecipientMustBeSomebodyElse: nobody gives a task to themselves', (office) => {
    const desk = aCase().nominated();
    expect(verdict(reassign(desk, office, office))).toBe('RecipientMustBeSomebodyElse');
    expect(verdict(desk.verify('approve', [], office))).toBe('ActorMustHoldRole');
  });

  it('what an office was given is done by whom it was given to, and by no other who holds that office', () => {
    const desk = aCase().nominated();
    reassign(desk, agencyHead, actingHead);
    expect(verdict(desk.verify('approve', [], agencyHead))).toBe('ActorMustHoldRole');
    expect(verdict(desk.verify('approve', [], actingHead))).toBe('accepted');
  });

  it('released, it is the group’s again and not that office’s, so that nobody gets it on a detour', () => {
    const desk = aCase().nominated();
    reassign(desk, agencyHead, actingHead);
    const [given] = desk.state.tasks;
    desk.person(agencyHead, 'releaseTask', { task: given!.task });
    for (const office of [agencyHead, actingHead]) {
      expect(verdict(desk.person(office, 'claimTask', { task: given!.task }))).toBe(
        'ClaimantMustBelongToGroup',
      );
      expect(verdict(desk.verify('approve', [], office))).toBe('ActorMustHoldRole');
    }
    expect(verdict(desk.verify('approve', [], officer))).toBe('accepted');
  });

  it.each(['has gone', 'has released it'])(
    'goes on by itself when whoever was given it %s and the group is gone too',
    (why) => {
      const desk = aCase().nominated();
      reassign(desk, agencyHead, actingHead);
      if (why === 'has released it')
        desk.person(actingHead, 'releaseTask', { task: desk.state.tasks[0]!.task });
      const left = why === 'has gone' ? [agencyHead] : [agencyHead, actingHead];
      const handed = { to: agencyHead.role, exhausted: false, times: 1 };
      expect(desk.handedOn('verifyNomination', left)).toEqual(handed);
      expect(verdict(desk.verify('approve', [], agencyHead))).toBe('accepted');
    },
  );

  it.each<[string, Actor, object]>([
    ['another role', assessor, {}],
    ['whoever appoints, who is not in line', ppk, {}],
    ['a paper that has run out', colleague, { until: '2026-11-23' }],
    ['a paper that begins tomorrow', colleague, { from: '2026-11-25' }],
    ['another government', colleague, { governments: ['62.71'] }],
  ])('RecipientMustBeAbleToAct: %s', (_, to, paper) => {
    expect(verdict(reassign(aCase().nominated(), agencyHead, to, paper))).toBe('RecipientMustBeAbleToAct');
  });

  it('RecipientMustNotBeBarred: the talent, and whoever nominated', () => {
    const desk = aCase().nominated();
    for (const { person } of [talentHerself, head])
      expect(verdict(reassign(desk, agencyHead, actor(person, 'hrOfficer')))).toBe(
        'RecipientMustNotBeBarred',
      );
  });

  it('a released task leaves the very state that it had before it was given', () => {
    const desk = aCase().nominated();
    const before = hashOf(desk.state);
    reassign(desk, agencyHead, colleague);
    desk.person(colleague, 'releaseTask', { task: desk.state.tasks[0]!.task });
    expect(hashOf(desk.state)).toBe(before);
  });
});

/** A cycle that waits for whoever appoints. */
function anApproval(policy: PolicyVersion = nationalPolicy): Desk<CycleState> {
  const desk = new Desk<CycleState>(talentCycleLaw, CYCLE, policy);
  const facts = { policy: { hash: hashOf(policy), policy: policy as unknown as Json } };
  desk.person(officer, 'proposeCycle', { policy: hashOf(policy), titleText: DIGEST }, facts);
  desk.person(sekda, 'verifyCycle', { decision: 'approve', noteText: DIGEST });
  return desk;
}

describe('Mengalihkan tugas persetujuan', () => {
  it('takes two people: one proposes, and nothing has changed until a second confirms', () => {
    const desk = anApproval();
    expect(told(reassign(desk, sekda, delegate))).toEqual(['TaskReassignmentProposed']);
    expect(desk.state.tasks[0]).not.toHaveProperty('claimedBy');
    expect(verdict(confirm(desk, sekda, delegate))).toBe('ConfirmerMustBeSecondPerson');
    expect(verdict(confirm(desk, delegate, delegate))).toBe('ConfirmerMustBeSecondPerson');
    expect(told(confirm(desk, agencyHead, delegate))).toEqual(['TaskReassigned']);
    expect(desk.state.tasks[0]).toMatchObject({ claimedBy: 'ppk-delegate' });
    expect(desk.state.tasks[0]).not.toHaveProperty('proposed');
  });

  it('what was proposed last is what can be confirmed', () => {
    const desk = anApproval();
    reassign(desk, sekda, delegate);
    reassign(desk, agencyHead, ppk);
    expect(verdict(confirm(desk, sekda, delegate))).toBe('ReassignmentMustBeProposed');
    expect(verdict(confirm(desk, sekda, ppk))).toBe('accepted');
  });

  it('passes to no office: only another who may appoint is given it', () => {
    expect(verdict(reassign(anApproval(), sekda, agencyHead))).toBe('RecipientMustBeAbleToAct');
  });

  it('is never proposed for oneself', () => {
    expect(verdict(reassign(anApproval(), delegate, delegate))).toBe('RecipientMustBeSomebodyElse');
  });

  it('in an office in line it is made by whom two people chose, not by who proposed them', () => {
    const line = { ...nationalPolicy.owners!.line, appointingAuthority: ['authorizedOfficer'] as const };
    const desk = anApproval({ ...nationalPolicy, owners: { ...nationalPolicy.owners!, line } });
    reassign(desk, thirdSekda, actingSekda);
    confirm(desk, agencyHead, actingSekda);
    const approve = (by: Actor) => desk.person(by, 'approveCycle', { decision: 'approve', noteText: DIGEST });
    expect(verdict(approve(thirdSekda))).toBe('ActorMustHoldRole');
    expect(verdict(approve(actingSekda))).toBe('accepted');
  });

  it('without a proposal there is nothing to confirm', () => {
    expect(verdict(confirm(anApproval(), agencyHead, delegate))).toBe('MoveMustBeInTurn');
  });
});
