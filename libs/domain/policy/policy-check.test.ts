import { describe, expect, it } from 'vitest';
import { problemsOf, warningsOf } from './policy-check.js';
import type { PolicyVersion } from './policy-version.js';
import { nationalPolicy, swiftPolicy } from './seed-policies.js';

const { calendar, deadlines, instruments, quorum, thresholds } = nationalPolicy;
const nominate = deadlines['nominate']!;
const second = { amount: 1, unit: 'seconds' } as const;
const without = (kind: string) =>
  Object.fromEntries(Object.entries(deadlines).filter(([one]) => one !== kind));
const ruled = (kind: string, change: object) =>
  ({ deadlines: { ...deadlines, [kind]: { ...deadlines[kind], ...change } } }) as Partial<PolicyVersion>;
const mandated = (moves: NonNullable<PolicyVersion['mandates']>['moves']): Partial<PolicyVersion> => ({
  mandates: { ...nationalPolicy.mandates!, moves },
});
const eligible = (change: Partial<PolicyVersion['eligibility']>) => ({
  eligibility: { ...nationalPolicy.eligibility, ...change },
});

describe('PolicyMustBeSound', () => {
  it('finds nothing wrong with the seed policies', () => {
    expect([...problemsOf(nationalPolicy), ...problemsOf(swiftPolicy)]).toEqual([]);
    expect([...warningsOf(nationalPolicy), ...warningsOf(swiftPolicy)]).toEqual([]);
  });

  it('warns of a wait that is left to the law, and of a name that no wait has, and refuses neither', () => {
    const policy = {
      ...nationalPolicy,
      deadlines: { ...without('signCommitment'), signComitment: nominate },
    };
    expect(problemsOf(policy)).toEqual([]);
    expect(warningsOf(policy)).toEqual([
      { at: 'deadlines.signCommitment', problem: 'defaultWait' },
      { at: 'deadlines.signComitment', problem: 'unknownWait' },
    ]);
  });

  it('warns of what is left to the law since before policies could say it, and refuses it to nobody', () => {
    const { mandates: _mandates, gates: _gates, ...before } = nationalPolicy;
    expect(problemsOf(before)).toEqual([]);
    expect(warningsOf(before)).toEqual([
      { at: 'mandates', problem: 'defaultMandates' },
      { at: 'gates', problem: 'defaultGates' },
    ]);
  });

  it.each<[string, Partial<PolicyVersion>]>([
    ['noWorkingWeekday', { calendar: { ...calendar, workingWeekdays: [] } }],
    ['notADate', { calendar: { ...calendar, holidays: ['2026-02-30'] } }],
    ['noWeight', { instruments: instruments.map((one) => ({ ...one, weight: 0 })) }],
    ['weightOutOfRange', { instruments: instruments.map((one) => ({ ...one, weight: -1 })) }],
    ['codeTwice', { instruments: [...instruments, instruments[0]!] }],
    ['highNotAboveMiddle', { thresholds: { ...thresholds, middle: 8000 } }],
    ['noMajority', { quorum: { ...quorum, numerator: 1, denominator: 2 } }],
    ['spanNotPositive', ruled('nominate', { due: { amount: 0, unit: 'seconds' } })],
    ['endWithoutEnding', ruled('nominate', { end: second })],
    ['escalationWithoutRole', ruled('nominate', { escalateTo: null })],
    ['endingNotAllowed', ruled('verifyCycle', { end: second, ending: 'lapse' })],
    ['endingNotAllowed', ruled('nominate', { end: second, ending: 'approve' })],
    ['unknownRole', ruled('nominate', { escalateTo: 'bupati' })],
    ['unknownMode', { rounding: { ...nationalPolicy.rounding, mode: 'halfEven' as never } }],
    ['outOfRange', eligible({ disciplineLookBackYears: undefined as never })],
    ['outOfRange', eligible({ disciplineLookBackYears: 3000 })],
    ['outOfRange', eligible({ levelYearsMin: Number.NaN })],
    ['unknownMove', mandated({ appoint: { plt: 'may' } })],
    ['unknownStandingKind', mandated({ issueDecree: { definitive: 'mayNot' } })],
    ['unknownStandingKind', mandated({ issueDecree: { pj: 'mayNot' } as never })],
    ['unknownMandate', mandated({ issueDecree: { plt: 'sometimes' as never } })],
    ['notYesOrNo', { gates: { ...nationalPolicy.gates!, legalWindow: undefined as never } }],
    ['outOfRange', { instruments: instruments.map((one) => ({ ...one, validYears: 8000 })) }],
    [
      'unknownLevel',
      { population: { ...nationalPolicy.population, levels: ['administrator', 'unknown' as never] } },
    ],
  ])('says %s', (problem, change) => {
    expect(problemsOf({ ...nationalPolicy, ...change }).map((one) => one.problem)).toContain(problem);
  });
});
