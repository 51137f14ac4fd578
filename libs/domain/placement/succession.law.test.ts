import { describe, expect, it } from 'vitest';
import { aServant } from '../../../test/builders/servant-builder.js';
import { caseId } from '../../../test/builders/session-case-row.js';
import { as, DIGEST, standingOf, typesOf, verdictOf } from '../../../test/builders/session-harness.js';
import {
  agencyHead,
  aSuccession,
  aSuccessor,
  authority,
  POSITION,
  sekda,
  SuccessionBuilder,
  threeSuccessors,
} from '../../../test/builders/succession-builder.js';
import type { Role } from '../kernel/actor.js';
import { nextOwner } from '../kernel/owner.js';
import type { Task } from '../kernel/task.js';
import { nationalPolicy } from '../policy/seed-policies.js';
import type { Servant } from '../reference/servant.js';
import { successionLaw } from './succession.law.js';

const [A, B, C] = ['A', 'B', 'C'].map(caseId) as [string, string, string];

const HEAVY = { level: 'heavy', decidedOn: '2026-10-01', endedOn: null } as const;
const servant = (change: Partial<Servant>) => ({
  'servant:talent-A': aServant({ person: 'talent-A', ...change }),
});

describe('Pilihan PPK', () => {
  it('CandidateMustBeOnShortlist', () => {
    expect(verdictOf(aSuccession().choose(caseId('Z')))).toBe('CandidateMustBeOnShortlist');
  });

  it.each([
    ['the nominator', { nominator: 'ppk' }],
    ['the verifier', { verifier: 'ppk' }],
    ['the direct supervisor', { supervisor: 'ppk' }],
    ['with a declared tie', { ties: ['ppk'] }],
  ])('ChooserMustNotBeTied: %s', (_, change) => {
    const succession = aSuccession([aSuccessor('A', 9000, 9000, change), ...threeSuccessors().slice(1)]);
    expect(verdictOf(succession.choose(A))).toBe('ChooserMustNotBeTied');
    expect(verdictOf(succession.choose(B))).toBe('accepted');
  });

  it('ChooserMustNotBeTied: a candidate chooses nobody', () => {
    const succession = aSuccession([
      aSuccessor('A', 9000, 9000, { person: 'ppk' }),
      ...threeSuccessors().slice(1),
    ]);
    expect(verdictOf(succession.choose(B))).toBe('ChooserMustNotBeTied');
  });

  it.each<[string, object, string]>([
    ['SuccessorMustStillWait', { case: aSuccessor('A', 1, 1, { stage: 'placed' }) }, 'placed since'],
    ['SuccessorMustStillWait', { case: aSuccessor('A', 1, 1, { outcome: 'withdrawn' }) }, 'closed since'],
    ['SuccessorMustStillWait', { case: null }, 'unknown'],
    ['SuccessorMustNotBeChosenElsewhere', { taken: { claim: 'successor/talent-A', by: 's' } }, 'chosen'],
    ['SuccessorMustStillBeEligible', servant({ birthDate: '1969-01-01' }), 'over age by now'],
    ['SuccessorMustStillBeEligible', servant({ discipline: [HEAVY] }), 'disciplined since'],
    ['SuccessorMustStillBeEligible', servant({ active: false }), 'retired since'],
    ['SuccessorMustStillBeEligible', { 'servant:talent-A': null }, 'no data'],
    ['accepted', servant({ health: null, competence: null }), 'manual checks were answered'],
  ])('%s: %j', (code, facts) => {
    expect(verdictOf(aSuccession().choose(A, authority, facts as never))).toBe(code);
  });

  it('claims the person, so that no other succession chooses them', () => {
    expect(aSuccession().choose(A).story.claims).toEqual(['successor/talent-A']);
  });

  it('ActorMustHoldRole', () => {
    expect(verdictOf(aSuccession().choose(A, sekda))).toBe('ActorMustHoldRole');
  });
});

describe('Dari usul sampai pelantikan', () => {
  it('concludes when the chosen is inaugurated, and ends when every case has adopted that', () => {
    const succession = aSuccession();
    succession.choose(B);
    succession.submit();
    succession.consider('approved');
    succession.decree();
    const decision = succession.inaugurate();
    expect(decision.story.events).toContainEqual({
      type: 'SuccessionConcluded',
      position: POSITION,
      chosen: B,
      person: 'talent-B',
      outcome: 'inaugurated',
    });
    expect(decision.story.deliveries).toEqual([A, B, C].map((to) => ({ to, move: 'adoptPlacement' })));
    expect(succession.state.closed).toBe(null);
    succession.settle();
    expect(succession.state.closed).toBe('inaugurated');
  });

  it('chooses among the rest after a rejection, submits again after a return', () => {
    const succession = aSuccession();
    succession.choose(A);
    succession.submit();
    succession.consider('returned');
    expect(succession.state.stage).toBe('submission');
    succession.submit();
    succession.consider('rejected');
    expect(succession.state.stage).toBe('choice');
    expect(verdictOf(succession.choose(A))).toBe('CandidateMustBeOnShortlist');
    expect(verdictOf(succession.choose(B))).toBe('accepted');
  });

  it('goes back when BKN has rejected everybody', () => {
    const succession = aSuccession();
    for (const stream of [A, B, C]) {
      succession.choose(stream);
      succession.submit();
      succession.consider('rejected');
    }
    expect(succession.state.closed).toBe('returned');
    expect(succession.told.findLast((event) => event.type === 'SuccessionReturned')).toMatchObject({
      reason: 'noCandidateLeft',
    });
  });

  it.each<[string, (succession: SuccessionBuilder) => unknown[]]>([
    ['LetterMustBeDated', (s) => [s.choose(A), s.submit('2026-11-25')]],
    ['LetterMustBeDated', (s) => [s.choose(A), s.submit('2026-02-30')]],
    ['ConsiderationMustFollowLetter', (s) => [s.choose(A), s.submit(), s.consider('approved', '2026-11-19')]],
    [
      'DecreeMustFollowConsideration',
      (s) => [s.choose(A), s.submit(), s.consider('approved'), s.decree('2026-11-20')],
    ],
    [
      'EffectiveDateMustBeReal',
      (s) => [
        s.choose(A),
        s.submit(),
        s.consider('approved'),
        s.decree('2026-11-22', authority, '2026-13-01'),
      ],
    ],
    [
      'InaugurationMustFollowDecree',
      (s) => [s.choose(A), s.submit(), s.consider('approved'), s.decree(), s.inaugurate('2026-11-21')],
    ],
    [
      'HandlerMustNotBeParty',
      (s) => [s.choose(A), s.submit('2026-11-20', as('supervisor-A', 'authorizedOfficer'))],
    ],
    [
      'HandlerMustNotBeParty',
      (s) => [s.choose(A), s.submit(), s.consider('approved', '2026-11-21', as('nominator-A', 'hrOfficer'))],
    ],
    [
      'HandlerMustNotBeParty: nor another of the three',
      (s) => [s.choose(A), s.submit('2026-11-20', as('talent-B', 'authorizedOfficer'))],
    ],
    [
      'IssuerMustNotBeTied',
      (s) => [
        s.choose(A),
        s.submit(),
        s.consider('approved'),
        s.decree('2026-11-22', as('verifier-A', 'appointingAuthority')),
      ],
    ],
    ['MoveMustBeInTurn', (s) => [s.choose(A), s.submit(), s.decree()]],
  ])('%s', (code, play) => {
    const decisions = play(aSuccession()) as ReturnType<SuccessionBuilder['choose']>[];
    const [rule] = code.split(':');
    expect(decisions.map(verdictOf)).toEqual([...decisions.slice(1).map(() => 'accepted'), rule]);
  });
});

describe('Suksesi yang dikembalikan', () => {
  it('frees the position and its cases when the PPK is tied to all three', () => {
    const tied = ['A', 'B', 'C'].map((name) => aSuccessor(name, 9000, 9000, { supervisor: 'ppk' }));
    const succession = aSuccession(tied);
    for (const one of [A, B, C]) expect(verdictOf(succession.choose(one))).toBe('ChooserMustNotBeTied');
    const decision = succession.takeBack(agencyHead);
    expect(typesOf(decision)).toEqual(['SuccessionReturned', 'StreamClosed']);
    expect(decision.story.deliveries).toEqual([A, B, C].map((to) => ({ to, move: 'release' })));
    expect(succession.state).toMatchObject({ closed: 'returned', tasks: [] });
  });

  it('ReturnerMustNotBeCandidate', () => {
    const own = aSuccessor('A', 9000, 9000, { person: 'head' });
    expect(verdictOf(aSuccession([own, ...threeSuccessors().slice(1)]).takeBack(agencyHead))).toBe(
      'ReturnerMustNotBeCandidate',
    );
  });

  it('ChoiceMustBeReturnedByAuthority', () => {
    const succession = aSuccession();
    succession.choose(A);
    expect(verdictOf(succession.takeBack(agencyHead))).toBe('ChoiceMustBeReturnedByAuthority');
    expect(verdictOf(succession.takeBack())).toBe('accepted');
  });

  it('MoveMustBeInTurn: not once inaugurated', () => {
    const succession = aSuccession();
    succession.choose(A);
    succession.submit();
    succession.consider('approved');
    succession.decree();
    succession.inaugurate();
    expect(verdictOf(succession.takeBack())).toBe('MoveMustBeInTurn');
  });
});

describe('Silence in a succession', () => {
  it.each([
    ['return', 'SuccessionReturned', 'returned'],
    ['lapse', 'SuccessionLapsed', 'lapsed'],
  ] as const)('never appoints: %s', (ending, type, outcome) => {
    const rule = {
      ...nationalPolicy.deadlines['chooseSuccessor']!,
      end: { amount: 30, unit: 'days' as const },
      ending,
    };
    const deadlines = { ...nationalPolicy.deadlines, chooseSuccessor: rule };
    const succession = new SuccessionBuilder({ ...nationalPolicy, deadlines });
    succession.shortlist(threeSuccessors());
    succession.settle();
    expect(typesOf(succession.strike()!)).toEqual(['TaskReminded']);
    expect(typesOf(succession.strike()!)).toEqual(['TaskEscalated']);
    const decision = succession.strike()!;
    expect(typesOf(decision)).toEqual(['TaskClosed', type, 'StreamClosed']);
    expect(decision.story.deliveries).toEqual([A, B, C].map((to) => ({ to, move: 'release' })));
    expect(succession.state.closed).toBe(outcome);
  });
});

describe('Tugas suksesi tidak sampai pada pihak yang terkait', () => {
  const all = ['talent-A', 'talent-B', 'nominates', 'supervises', 'declared', 'verifies', 'nobody'];
  const tied = { nominator: 'nominates', supervisor: 'supervises', ties: ['declared'], verifier: 'verifies' };
  const aTiedSuccession = () =>
    aSuccession([aSuccessor('A', 9000, 9000, tied), ...threeSuccessors().slice(1)]);
  const steps: readonly ((succession: SuccessionBuilder) => unknown)[] = [
    (succession) => succession.choose(A),
    (succession) => succession.submit(),
    (succession) => succession.consider('approved'),
    (succession) => succession.decree(),
  ];
  function at(kind: string): SuccessionBuilder {
    const succession = aTiedSuccession();
    for (const step of steps) if (succession.state.tasks[0]!.kind !== kind) step(succession);
    expect(succession.state.tasks).toMatchObject([{ kind }]);
    return succession;
  }
  function give(succession: SuccessionBuilder, person: string): string {
    const [{ task, owner }] = succession.state.tasks as [Task & { owner: { role: Role } }];
    const to = standingOf(as(person, owner.role));
    const args = { task, to: to.id, reasonText: DIGEST };
    return verdictOf(succession.move(authority, 'reassignTask', args, { [`standing:${to.id}`]: to }));
  }

  it.each([
    ['chooseSuccessor', all.slice(0, 2)],
    ['submitToBkn', all.slice(0, 5)],
    ['recordTechnicalConsideration', all.slice(0, 5)],
    ['issueDecree', all.slice(0, 6)],
    ['inaugurate', all.slice(0, 5)],
  ])('RecipientMustNotBeBarred: %s', (kind, barred) => {
    const succession = at(kind);
    const verdicts = all.map((person) => [person, give(succession, person)]);
    expect(verdicts).toEqual(
      all.map((person) => [person, barred.includes(person) ? 'RecipientMustNotBeBarred' : 'accepted']),
    );
  });

  it('an inauguration goes on to the Sekda where the head of the HR agency stands on the shortlist', () => {
    const { state } = at('inaugurate');
    const held = {
      'holders:regionalHrAgencyHead': [{ person: 'talent-B' }],
      'holders:authorizedOfficer': [{ person: 'sekda' }],
    };
    const barred = successionLaw.barred!(state, state.tasks[0]!);
    expect(nextOwner(state.tasks[0]!, held, nationalPolicy, barred)).toMatchObject({
      to: 'authorizedOfficer',
    });
  });
});
