import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aCase,
  aResult,
  assessor,
  head,
  officer,
  secondOfficer,
  SESSION,
  type CaseBuilder,
} from '../../../test/builders/case-builder.js';
import { actor, type Actor } from '../../../test/builders/desk.js';
import type { Role } from '../kernel/actor.js';
import type { Decision } from '../kernel/decide.js';
import { nationalPolicy, swiftPolicy } from '../policy/seed-policies.js';
import { tieOf } from './ties.js';

const PEOPLE = ['talent', 'head', 'supervisor', 'officer', 'officer2', 'assessor'];
const ROLES: readonly Role[] = ['unitHead', 'hrOfficer', 'assessor', 'civilServant'];
const DECISIONS = ['approve', 'reject', 'revise', 'assess', 'defer', 'exclude'];
const STRUCK = ['nominate', 'verifyNomination', 'reviseNomination', 'recordScores', 'concludeAssessment'];

type Step = (talent: CaseBuilder, who: Actor, decision: string, size: number) => Decision | undefined;

const results = (size: number) =>
  nationalPolicy.instruments.slice(0, size).map((one) => aResult(one, 1000 * (size % 11)));
const answers = (talent: CaseBuilder, size: number) =>
  talent.state.findings
    .filter(({ result }) => result === 'needsManualCheck')
    .map(({ rule }) => ({ rule, met: size % 2 === 0 }));
const strike: Step = (talent, _who, _decision, size) => {
  const kind = STRUCK[size % STRUCK.length]!;
  return talent.waits.includes(kind) ? talent.struck(kind, ((size % 3) + 1) as 1 | 2 | 3) : undefined;
};

/** Every move of the two stages, also those that make no sense at the time. */
const STEPS: readonly Step[] = [
  (talent, who) => talent.nominate(who),
  (talent, who, decision, size) => talent.verify(decision, answers(talent, size), who),
  (talent, who) => talent.revise(who),
  (talent, who) => talent.withdraw(who),
  (talent, who, _decision, size) => talent.score(results(size), who),
  (talent, who) => talent.score(results(99), who),
  (talent, who, decision) => talent.conclude(decision, who),
  (talent) => talent.enrol(SESSION),
  (talent, _who, _decision, size) => talent.adoptBox(size),
  strike,
];

/** Those whose turn it is act more often than chance would have it, so that cases get somewhere. */
const who = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(head, officer, secondOfficer, assessor) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...ROLES))
      .map(([person, role]) => actor(person, role, 'dinas')),
  },
);

const step = fc.record({
  play: fc.constantFrom(...STEPS),
  who,
  decision: fc.constantFrom(...DECISIONS),
  size: fc.integer({ min: 0, max: 11 }),
});

const deciders = {
  NominationApproved: 'verifier',
  AxesComputed: 'decider',
  TalentExcluded: 'decider',
} as const;

/** What must hold of every act that was accepted, whatever came before it. */
function checkAccepted(talent: CaseBuilder, before: CaseBuilder['state'], decision: Decision): void {
  for (const event of decision.story.events as readonly { readonly type: string }[]) {
    const field = deciders[event.type as keyof typeof deciders];
    const person = field && (event as unknown as { [name: string]: string })[field];
    if (person) expect(tieOf(before, person)).toBeNull();
    if (event.type === 'TalentExcluded') expect(person).not.toBe(before.verifier);
    if (event.type === 'NominationApproved')
      expect(before.findings.every(({ result }) => result !== 'notMet')).toBe(true);
    if (event.type === 'AxesComputed') expect(before.scores).toHaveLength(nationalPolicy.instruments.length);
  }
  if (talent.state.axes === null) expect(talent.state.box).toBeNull();
}

describe('Pemisahan kewenangan pada berkas talenta', () => {
  it('never reaches a self-approval, a nominator who verifies or a box without every instrument', () => {
    const born = fc.constantFrom('1960-01-01', '1980-01-01');
    const health = fc.constantFrom(null, { fit: true, date: '2026-01-01', source: 'supplement' });
    // Half of the cases begin nominated, or chance would rarely bring one as far as a verification.
    const begun = fc.constantFrom('opened', 'nominated');
    const moves = fc.array(step, { minLength: 20, maxLength: 80 });
    const seen = new Set<string>();
    fc.assert(
      fc.property(born, health, begun, moves, (birthDate, fit, how, steps) => {
        const talent = aCase({ birthDate, health: fit }, swiftPolicy)[how as 'opened' | 'nominated']();
        for (const { play, who: one, decision, size } of steps) {
          const before = talent.state;
          const made = play(talent, one, decision, size);
          if (made?.outcome === 'accepted') checkAccepted(talent, before, made);
          made?.story.events.forEach(({ type }) => seen.add(type));
        }
      }),
      { numRuns: 800 },
    );
    // A property that never gets anywhere proves nothing.
    expect([...seen]).toEqual(
      expect.arrayContaining(['Nominated', 'NominationApproved', 'NominationRejected']),
    );
  });

  it('is reached on the way that random moves rarely find: assessed and concluded by somebody untied', () => {
    const talent = fc.record({
      person: fc.constantFrom(...PEOPLE),
      decision: fc.constantFrom('assess', 'exclude'),
    });
    fc.assert(
      fc.property(talent, ({ person, decision }) => {
        const one = aCase().verified().scored(9000, 9000);
        const before = one.state;
        const made = one.conclude(decision, actor(person, 'hrOfficer'));
        if (made.outcome === 'accepted') checkAccepted(one, before, made);
        expect(made.outcome === 'accepted').toBe(
          tieOf(before, person) === null && !(decision === 'exclude' && person === before.verifier),
        );
      }),
    );
  });
});
