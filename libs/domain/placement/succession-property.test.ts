import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseId } from '../../../test/builders/session-case-row.js';
import { as, forgetting } from '../../../test/builders/session-harness.js';
import {
  agencyHead,
  aSuccession,
  aSuccessor,
  hrOfficer,
  type SuccessionBuilder,
} from '../../../test/builders/succession-builder.js';
import { successionLaw } from './succession.law.js';

const [A, B, C] = ['A', 'B', 'C'].map(caseId) as [string, string, string];

describe('Whatever anybody tries in a succession', () => {
  const persons = ['ppk', 'sekda', 'hr-2', 'head', 'stranger'];
  const maybe = fc.option(fc.constantFrom(...persons), { freq: 3 });
  const rows = fc.tuple(
    ...['A', 'B', 'C'].map((name) =>
      fc
        .record({
          nominator: maybe,
          verifier: maybe,
          supervisor: maybe,
          ties: fc.subarray(persons, { maxLength: 1 }),
        })
        .map((change) => aSuccessor(name, 9000, 9000, change)),
    ),
  );
  const person = fc.constantFrom(...persons);
  const step = fc.oneof(
    fc.tuple(fc.constant('choose'), person, fc.constantFrom(A, B, C)),
    fc.tuple(fc.constant('submit'), person, fc.constant('')),
    fc.tuple(fc.constant('consider'), person, fc.constantFrom('approved', 'rejected', 'returned')),
    fc.tuple(fc.constant('decree'), person, fc.constant('')),
    fc.tuple(fc.constant('inaugurate'), person, fc.constant('')),
  );
  const take = (succession: SuccessionBuilder, [move, who, word]: readonly [string, string, string]) => {
    if (move === 'choose') return succession.choose(word, as(who, 'appointingAuthority'));
    if (move === 'submit') return succession.submit(undefined, as(who, 'authorizedOfficer'));
    if (move === 'consider') return succession.consider(word, undefined, as(who, hrOfficer.role));
    if (move === 'decree') return succession.decree(undefined, as(who, 'appointingAuthority'));
    return succession.inaugurate(undefined, as(who, agencyHead.role));
  };

  /** Nobody chooses or appoints a candidate they are tied to, and nobody is appointed without BKN. */
  const lawful = (law = successionLaw) =>
    fc.property(rows, fc.array(step, { maxLength: 40 }), (candidates, steps) => {
      const succession = aSuccession(candidates, law);
      for (const one of steps) {
        const told = succession.told.length;
        const decision = take(succession, one);
        for (const event of succession.told.slice(told)) {
          if (event.type !== 'SuccessorChosen' && event.type !== 'DecreeIssued') continue;
          const row = candidates.find((candidate) => candidate.stream === event['case'])!;
          expect([row.nominator, row.verifier, row.supervisor, ...row.ties]).not.toContain(one[1]);
        }
        if (decision.outcome === 'refused') expect(succession.told).toHaveLength(told);
      }
      const types = succession.told.map((event) => event.type);
      if (!types.includes('DecreeIssued')) return;
      const before = succession.told.slice(0, types.indexOf('DecreeIssued'));
      const last = before.findLast((event) => event.type === 'TechnicalConsiderationRecorded');
      expect(last).toMatchObject({ outcome: 'approved' });
    });

  it('nobody decides on a candidate they are tied to, and nobody is appointed without BKN', () => {
    expect(fc.check(lawful())).toMatchObject({ failed: false, counterexample: null });
  });

  it.each([/^ChooserMustNotBeTied$/, /^IssuerMustNotBeTied$/])(
    'a law that has forgotten %s is noticed',
    (code) => {
      expect(
        fc.check(lawful(forgetting(successionLaw, code)), { numRuns: 2000, seed: 62, endOnFailure: true })
          .failed,
      ).toBe(true);
    },
  );
});
