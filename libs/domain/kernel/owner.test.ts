import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase, head, officer } from '../../../test/builders/case-builder.js';
import { actor, verdict, type Actor } from '../../../test/builders/desk.js';
import { nationalPolicy } from '../policy/seed-policies.js';
import type { Role } from './actor.js';
import { LAST_IN_LINE, SUBSTITUTES, type Handed } from './line.js';
import { nextOwner } from './owner.js';
import type { Task } from './task.js';

const agencyHead = actor('agency-head', 'regionalHrAgencyHead');
const sekda = actor('sekda', 'authorizedOfficer');
const ppk = actor('ppk', 'appointingAuthority');
const { owners: _owners, ...before } = nationalPolicy;

describe('Tugas tanpa pemilik', () => {
  it('goes to the head of the HR agency when nobody verifies any more, who then may', () => {
    const desk = aCase().nominated();
    expect(verdict(desk.verify('approve', [], agencyHead))).toBe('ActorMustHoldRole');
    expect(desk.handedOn('verifyNomination', [agencyHead, sekda])).toEqual({
      to: 'regionalHrAgencyHead',
      exhausted: false,
      times: 1,
    });
    expect(verdict(desk.verify('approve', [], sekda))).toBe('ActorMustHoldRole');
    expect(verdict(desk.verify('approve', [], agencyHead))).toBe('accepted');
  });

  it('leaves whoever it waited for the right to do it', () => {
    const desk = aCase().nominated();
    desk.handedOn('verifyNomination', [agencyHead]);
    expect(verdict(desk.verify('approve', [], officer))).toBe('accepted');
  });

  it('skips whom a tie excludes, in the role itself and in the line', () => {
    const desk = aCase().opened();
    desk.handedOn('nominate', [agencyHead]);
    desk.nominate(agencyHead);
    const asHr: Actor = { ...agencyHead, role: 'hrOfficer' };
    expect(desk.handedOn('verifyNomination', [asHr, agencyHead, sekda])).toMatchObject({
      to: 'authorizedOfficer',
    });
  });

  it('lets the substitute revise what a head who is gone had nominated', () => {
    const desk = aCase().nominated();
    desk.verify('revise');
    desk.handedOn('reviseNomination', [agencyHead]);
    expect(verdict(desk.revise(agencyHead))).toBe('accepted');
  });

  it('stands with whoever appoints when the line is exhausted, and comes back into it', () => {
    const desk = aCase().nominated();
    expect(desk.handedOn('verifyNomination', [head, ppk])).toMatchObject({
      to: LAST_IN_LINE,
      exhausted: true,
    });
    expect(verdict(desk.verify('approve', [], ppk))).toBe('accepted');
    const another = aCase().nominated();
    another.handedOn('verifyNomination', []);
    expect(another.handedOn('verifyNomination', [sekda])).toEqual({
      to: 'authorizedOfficer',
      exhausted: false,
      times: 2,
    });
  });

  it('goes on under a policy of before there was a line', () => {
    const desk = aCase(undefined, before).nominated();
    expect(desk.handedOn('verifyNomination', [sekda])).toMatchObject({ to: 'authorizedOfficer' });
  });
});

const HOLDERS: readonly Role[] = ['hrOfficer', ...SUBSTITUTES, LAST_IN_LINE];
const world = fc.record({
  held: fc.subarray(['hrOfficer', ...SUBSTITUTES] as Role[]),
  barred: fc.subarray([...HOLDERS]),
  handed: fc.option(
    fc.record({
      to: fc.constantFrom(...SUBSTITUTES, LAST_IN_LINE),
      exhausted: fc.boolean(),
      times: fc.nat({ max: 3 }),
    }),
    { nil: undefined },
  ),
});

describe('Whoever comes and goes', () => {
  it('no task is left with somebody who cannot act while somebody in line can', () => {
    fc.assert(
      fc.property(world, ({ held, barred, handed }) => {
        const able = held.filter((role) => !barred.includes(role));
        const facts = Object.fromEntries(
          ['hrOfficer', ...SUBSTITUTES].map((role) => [
            `holders:${role}`,
            held.includes(role as Role) ? [{ person: role }] : [],
          ]),
        );
        const task = { owner: { role: 'hrOfficer', unit: null }, ...(handed ? { handed } : {}) };
        const next = nextOwner(task as unknown as Task, facts, nationalPolicy, barred);
        const now: Handed | undefined = next ? { ...next, times: 0 } : handed;
        if (able.includes('hrOfficer')) expect(next).toBeNull();
        else if (able.length > 0) expect(able[0]).toBe(now?.to);
        else expect(now).toMatchObject({ to: LAST_IN_LINE, exhausted: true });
      }),
    );
  });
});
