import { describe, expect, it } from 'vitest';
import { as, verdictOf, type Persona } from '../../../test/builders/session-harness.js';
import {
  aLetter,
  aSuccession,
  openGates,
  sekda,
  SuccessionBuilder,
  threeSuccessors,
} from '../../../test/builders/succession-builder.js';
import { successionLaw } from '../placement/succession.law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { nationalPolicy } from '../policy/seed-policies.js';
import { STANDING_KINDS, type StandingKind } from './actor.js';
import { MANDATES } from './mandate.js';

const ppk = (kind: StandingKind, change: Persona['standing'] = {}) =>
  as('ppk', 'appointingAuthority', { kind, ...change });
const [first] = threeSuccessors();
const chooses = (who: Persona, facts = openGates(), policy: PolicyVersion = nationalPolicy) => {
  const succession = new SuccessionBuilder(policy, successionLaw);
  succession.shortlist(threeSuccessors());
  succession.settle();
  return verdictOf(succession.choose(first!.stream, who, facts));
};
const awaitingDecree = () => {
  const succession = aSuccession();
  succession.choose(first!.stream);
  succession.submit();
  succession.consider('approved');
  return succession;
};
/** A policy as governments stored them before policies said anything of mandates. */
const { mandates: _mandates, gates: _gates, ...silent } = nationalPolicy;

describe('ActingOfficerMustNotDecide', () => {
  it.each(['plt', 'plh'] as const)('keeps a %s from choosing and from appointing', (kind) => {
    expect(chooses(ppk(kind))).toBe('ActingOfficerMustNotDecide');
    const decree = awaitingDecree().decree(undefined, ppk(kind));
    expect(decree).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'ActingOfficerMustNotDecide',
        article: expect.stringContaining('UU 30/2014 Pasal 14'),
        datum: { standingKind: kind, decree: 'SK-1' },
      },
    });
  });

  it('holds under a policy that says nothing of it', () => {
    expect(chooses(ppk('plh'), openGates(), silent)).toBe('ActingOfficerMustNotDecide');
    expect(chooses(ppk('definitive'), openGates(), silent)).toBe('accepted');
  });

  it('lets acting officials propose, draw up and hand on, so that no region stands still', () => {
    const succession = new SuccessionBuilder();
    const secretary = as('secretary', 'committeeSecretary', { kind: 'plt' });
    expect(verdictOf(succession.shortlist(threeSuccessors(), {}, secretary))).toBe('accepted');
    succession.settle();
    succession.choose(first!.stream);
    const acting = as(sekda.person, sekda.role, { kind: 'plh' });
    expect(verdictOf(succession.submit(undefined, acting))).toBe('accepted');
  });

  it('lets whoever the authority was delegated to decide', () => {
    expect(chooses(ppk('delegation'))).toBe('accepted');
  });

  it('lets no acting official adopt the policy that would let them decide', () => {
    const adopted = aSuccession().move(ppk('plh'), 'adoptPolicy', { policy: 'x' });
    expect(verdictOf(adopted)).toBe('ActingOfficerMustNotDecide');
  });

  it.each(STANDING_KINDS.flatMap((kind) => MANDATES.map((mandate) => [kind, mandate] as const)))(
    'does for a %s what policy says: %s',
    (kind, mandate) => {
      const moves = { chooseSuccessor: { [kind]: mandate } };
      const policy = { ...nationalPolicy, mandates: { ...nationalPolicy.mandates!, moves } };
      const refusal = { may: 'accepted', mayNot: 'ActingOfficerMustNotDecide' } as const;
      const expected = mandate === 'withApproval' ? 'ActingDecisionMustBeApproved' : refusal[mandate];
      expect(chooses(ppk(kind), openGates(), policy)).toBe(kind === 'definitive' ? 'accepted' : expected);
    },
  );
});

describe('ActingDecisionMustBeApproved', () => {
  const penjabat = ppk('penjabat', { from: '2026-06-01' });
  const given = (change: object) =>
    openGates([
      aLetter(),
      aLetter({ kind: 'actingDecision', standingKind: 'penjabat', date: '2026-07-01', ...change }),
    ]);

  it('lets a Penjabat choose with a letter that is theirs and in force', () => {
    expect(chooses(penjabat)).toBe('ActingDecisionMustBeApproved');
    expect(chooses(penjabat, given({}))).toBe('accepted');
  });

  it.each([
    ['of another kind of standing', { standingKind: 'plt' as const }],
    ['for something else', { kind: 'officialReplacement' as const }],
    ['to whoever was in the place before', { date: '2026-05-31' }],
    ['that has run out', { until: '2026-11-01' }],
    ['that is dated tomorrow', { date: '2026-11-25' }],
  ])('takes no letter %s', (_what, change) => {
    expect(chooses(penjabat, given(change))).toBe('ActingDecisionMustBeApproved');
  });
});
