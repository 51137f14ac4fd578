import { describe, expect, it } from 'vitest';
import { aServant } from '../../../test/builders/servant-builder.js';
import { verdictOf } from '../../../test/builders/session-harness.js';
import {
  aLetter,
  aSuccession,
  authority,
  openGates,
  SuccessionBuilder,
  threeSuccessors,
} from '../../../test/builders/succession-builder.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { nationalPolicy } from '../policy/seed-policies.js';
import type { LegalWindow } from '../reference/legal-window.js';

const [first] = threeSuccessors();
const chooses = (facts: object, policy: PolicyVersion = nationalPolicy) => {
  const succession = new SuccessionBuilder(policy);
  succession.shortlist(threeSuccessors());
  succession.settle();
  return succession.choose(first!.stream, undefined, facts as never);
};
const decrees = (facts: object, date = '2026-11-22') => {
  const succession = aSuccession();
  succession.choose(first!.stream);
  succession.submit();
  succession.consider('approved');
  return succession.decree(date, authority, undefined, facts as never);
};
/** A succession whose acts were sealed before there were gates: without their facts, under a policy of that time. */
const { mandates: _mandates, gates: _gates, ...silent } = nationalPolicy;

describe('TalentManagementMustBeApproved', () => {
  const code = 'TalentManagementMustBeApproved';

  it('keeps a government without a recorded approval from choosing and appointing, and names open selection', () => {
    for (const decision of [chooses(openGates([])), decrees(openGates([]))]) {
      expect(decision).toMatchObject({
        outcome: 'refused',
        refusal: { code, datum: { fallback: 'openSelection' } },
      });
      expect(JSON.stringify(decision)).toMatch(/seleksi terbuka/);
    }
  });

  it.each([
    ['that has run out', { until: '2026-11-23' }],
    ['that is dated tomorrow', { date: '2026-11-25' }],
    ['for something else', { kind: 'officialReplacement' as const }],
  ])('takes no approval %s', (_what, change) => {
    expect(verdictOf(chooses(openGates([aLetter(change)])))).toBe(code);
  });

  it('takes one that is in force today, to its last day', () => {
    expect(verdictOf(chooses(openGates([aLetter({ until: '2026-11-24' })])))).toBe('accepted');
  });

  it('is asked under a policy that says nothing of it, and not where policy says so', () => {
    expect(verdictOf(chooses(openGates([]), silent))).toBe(code);
    const gates = { ...nationalPolicy.gates!, talentManagementApproval: false };
    expect(verdictOf(chooses(openGates([]), { ...nationalPolicy, gates }))).toBe('accepted');
  });

  it('opens for nothing when its fact is missing; an act from before there were gates stays what it was', () => {
    const missing = { approvals: undefined, windows: undefined };
    expect(verdictOf(chooses(missing))).toBe(code);
    const succession = new SuccessionBuilder(silent);
    succession.shortlist(threeSuccessors());
    succession.settle();
    const { approvals: _approvals, windows: _windows, ...before } = factsOf(succession);
    const args = { case: first!.stream, reasonText: 'd'.repeat(64) };
    expect(verdictOf(succession.move(authority, 'chooseSuccessor', args, before))).toBe('accepted');
  });
});

describe('LegalWindowMustBeClosedOrApproved', () => {
  const code = 'LegalWindowMustBeClosedOrApproved';
  const election: LegalWindow = { kind: 'beforeElection', from: '2026-11-01', until: '2027-02-01' };
  const minister = (change: object = {}) =>
    aLetter({ kind: 'officialReplacement', number: '100.2/1/SJ', date: '2026-11-10', ...change });
  const within = (window: LegalWindow, ...letters: ReturnType<typeof aLetter>[]) =>
    openGates([aLetter(), ...letters], [window]);

  it.each([election, { ...election, kind: 'afterInauguration' as const }, { ...election, until: null }])(
    'keeps a government from choosing and appointing while a window is open: %o',
    (window) => {
      for (const decision of [chooses(within(window)), decrees(within(window))])
        expect(decision).toMatchObject({
          refusal: { code, article: expect.stringContaining('UU 10/2016'), datum: { window: window.kind } },
        });
    },
  );

  it('opens with the recorded approval of the Minister', () => {
    expect(verdictOf(chooses(within(election, minister())))).toBe('accepted');
    expect(verdictOf(decrees(within(election, minister())))).toBe('accepted');
  });

  it('takes no approval of an earlier window, nor one that has run out', () => {
    expect(verdictOf(chooses(within(election, minister({ date: '2024-06-01' }))))).toBe(code);
    expect(verdictOf(chooses(within(election, minister({ until: '2026-11-20' }))))).toBe(code);
  });

  it.each([
    ['has ended', { from: '2026-01-01', until: '2026-11-20' }],
    ['is to come', { from: '2026-11-25', until: null }],
  ])('asks nothing about a window that %s', (_what, span) => {
    expect(verdictOf(chooses(within({ ...election, ...span })))).toBe('accepted');
  });

  it('looks at the day that the decree is dated too', () => {
    const past = { ...election, from: '2026-01-01', until: '2026-11-22' };
    expect(verdictOf(decrees(within(past), '2026-11-22'))).toBe(code);
    expect(verdictOf(decrees(within(past), '2026-11-23'))).toBe('accepted');
  });
});

describe('SuccessorMustStillBeEligible', () => {
  const code = 'SuccessorMustStillBeEligible';
  const decided = () => {
    const succession = aSuccession();
    succession.choose(first!.stream);
    succession.submit();
    succession.consider('approved');
    return succession;
  };
  const servant = (change: object) => ({
    [`servant:${first!.person}`]: aServant({ person: first!.person, ...change }),
  });

  it.each([
    ['has retired', { active: false }],
    ['has gone to another government', { government: '62.71' }],
    ['was sanctioned', { discipline: [{ level: 'heavy', decidedOn: '2026-11-20', endedOn: null }] }],
  ])('keeps a chosen talent who %s from being appointed and inaugurated', (_what, change) => {
    const succession = decided();
    expect(verdictOf(succession.decree(undefined, undefined, undefined, servant(change)))).toBe(code);
    succession.decree();
    expect(verdictOf(succession.inaugurate(undefined, undefined, servant(change)))).toBe(code);
    expect(verdictOf(succession.takeBack())).toBe('accepted');
  });

  it('counts the age on the day that the appointment takes effect, not today', () => {
    // 57 on 1 December 2026, 56 on the day of the decree.
    const turning = servant({ birthDate: '1969-12-01' });
    expect(verdictOf(decided().decree('2026-11-22', authority, '2026-12-01', turning))).toBe(code);
    expect(verdictOf(decided().decree('2026-11-22', authority, '2026-11-30', turning))).toBe('accepted');
  });
});

/** The facts of a choice. */
function factsOf(succession: SuccessionBuilder): { [name: string]: unknown } {
  return succession.choiceFacts(first!.stream);
}
