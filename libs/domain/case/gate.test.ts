import { describe, expect, it } from 'vitest';
import { aCase, head, SESSION, talentHerself } from '../../../test/builders/case-builder.js';
import { told, verdict } from '../../../test/builders/desk.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { nationalPolicy } from '../policy/seed-policies.js';
import type { Servant } from '../reference/servant.js';

/** A policy of before gates read again. */
const { gates: _gates, mandates: _mandates, ...silent } = nationalPolicy;

const sanction = { level: 'heavy', decidedOn: '2026-11-01', endedOn: null } as const;
const CHANGES: readonly (readonly [what: string, change: Partial<Servant>, rule: string])[] = [
  ['has retired', { active: false }, 'TalentMustBeInService'],
  ['has gone to another government', { government: '62.71' }, 'TalentMustBeInService'],
  ['was sanctioned', { discipline: [sanction] }, 'TalentMustStillQualify'],
  ['has become too old', { birthDate: '1969-01-01' }, 'TalentMustStillQualify'],
];

describe.each(CHANGES)('A talent who %s since the nomination', (_what, change, rule) => {
  const policies: readonly (readonly [string, PolicyVersion])[] = [
    ['national policy', nationalPolicy],
    ['policy that says nothing of gates', silent],
  ];

  it.each(policies)('is not approved, and can still be rejected: %s', (_name, policy) => {
    const one = aCase({}, policy).nominated().about(change);
    expect(verdict(one.verify('approve'))).toBe(rule);
    expect(one.state.stage).toBe('verification');
    expect(verdict(one.verify('reject'))).toBe('accepted');
  });

  it('is not mapped to a box, and can still be deferred', () => {
    const one = aCase().verified().scored(9000, 9000).about(change);
    expect(verdict(one.conclude('assess'))).toBe(rule);
    expect(verdict(one.conclude('defer'))).toBe('accepted');
  });
});

describe('TalentMustHaveLeft', () => {
  it.each([{ active: false }, { government: '62.71' }])('ends a case wherever it is: %o', (change) => {
    const at = [
      aCase().opened(),
      aCase().nominated(),
      aCase().verified(),
      aCase().assessed(),
      aCase().inBox(9),
      aCase().inBox(4),
    ];
    for (const one of at) {
      expect(verdict(one.end())).toBe('TalentMustHaveLeft');
      const ended = one.about(change).end();
      expect(told(ended)).toContain('TalentLeft');
      expect(one.state).toMatchObject({ stage: 'left', tasks: [] });
      one.close();
      expect(one.state.closed).toBe('left');
    }
  });

  it('leaves a case open whose talent may be in service: the legal status is not known', () => {
    expect(verdict(aCase().nominated().about({ active: null }).end())).toBe('TalentMustHaveLeft');
  });

  it('leaves what is before a committee to the committee, and is for HR alone', () => {
    const one = aCase().assessed();
    one.enrol(SESSION);
    expect(verdict(one.about({ active: false }).end())).toBe('CaseMustNotAwaitDecision');
    expect(verdict(one.end(head))).toBe('ActorMustHoldRole');
    expect(verdict(one.end(talentHerself))).toBe('ActorMustHoldRole');
  });
});

describe('A talent who has moved to another unit', () => {
  it('takes the case along at the next gate, and whoever was their supervisor stays tied', () => {
    const one = aCase().nominated().about({ unit: 'badan', supervisor: 'new-supervisor' });
    expect(told(one.verify('approve'))).toEqual(
      expect.arrayContaining(['TalentMoved', 'NominationApproved']),
    );
    expect(one.state).toMatchObject({ unit: 'badan', supervisor: 'new-supervisor', ties: ['supervisor'] });
  });

  it('is revised by the head of the unit they are in now', () => {
    const one = aCase().nominated().about({ unit: 'badan' });
    one.verify('revise');
    expect(one.state.tasks).toMatchObject([
      { kind: 'reviseNomination', owner: { role: 'unitHead', unit: 'badan' } },
    ]);
  });

  it('is verified by nobody who supervises them now', () => {
    const one = aCase().nominated().about({ supervisor: 'officer' });
    expect(verdict(one.verify('approve'))).toBe('SupervisorMustNotVerify');
  });
});
