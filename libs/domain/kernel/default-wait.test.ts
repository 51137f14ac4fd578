import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CycleBuilder } from '../../../test/builders/cycle-builder.js';
import { explorers } from '../../../test/builders/explorers.js';
import { problemsOf } from '../policy/policy-check.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { nationalPolicy, swiftPolicy } from '../policy/seed-policies.js';
import { TASK_KINDS } from '../procedures.js';
import { after } from './calendar.js';
import { strikes } from './decide.js';

/** A policy version as it was stored before there was a kind of wait. */
const before = (policy: PolicyVersion, kind: string): PolicyVersion => ({
  ...policy,
  deadlines: Object.fromEntries(Object.entries(policy.deadlines).filter(([one]) => one !== kind)),
});

describe('A kind of wait that the pinned policy does not name', () => {
  it("lasts as long as the law's default, and nothing ends it", () => {
    const policy = before(nationalPolicy, 'verifyCycle');
    const cycle = new CycleBuilder(policy).proposed();
    const [task] = cycle.state.tasks;
    const due = after(cycle.at, { amount: 5, unit: 'workingDays' }, policy.calendar);
    expect(task).toMatchObject({ kind: 'verifyCycle', dueAt: due, remindAt: due, endAt: null, ending: null });
    expect(strikes(cycle.state)).toEqual([{ deadline: 't1', step: 1, at: due }]);
  });

  it.each([nationalPolicy, swiftPolicy])('freezes no stream under $name, whichever kind is new', (policy) => {
    const run = fc.tuple(fc.constantFrom(...TASK_KINDS), fc.constantFrom(...Object.values(explorers)));
    fc.assert(
      fc.property(run, fc.array(fc.nat({ max: 59 }), { maxLength: 25 }), ([kind, explorer], steps) => {
        const stored = before(policy, kind);
        expect(problemsOf(stored)).toEqual([]);
        const stream = explorer(stored);
        for (const step of steps) {
          const ways = stream.ways();
          ways[step % Math.max(ways.length, 1)]?.();
        }
      }),
    );
  });
});
