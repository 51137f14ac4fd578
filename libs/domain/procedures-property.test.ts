import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CycleBuilder } from '../../test/builders/cycle-builder.js';
import { explorers } from '../../test/builders/explorers.js';
import { declaredBy, seen } from '../../test/builders/procedure-ledger.js';
import { talentCycleLaw } from './cycle/cycle.law.js';
import { cycleProcedure } from './cycle/cycle.procedure.js';
import type { Procedure } from './kernel/procedure.js';
import { problemsOf } from './policy/policy-check.js';
import type { PolicyVersion } from './policy/policy-version.js';
import { nationalPolicy } from './policy/seed-policies.js';
import { endingsOf, procedures, TASK_KINDS, type Kind } from './procedures.js';

/** The national policy with every wait ended by silence in one of the ways that the table lets policy choose. */
function endingPolicy(choice: number): PolicyVersion {
  const deadlines = TASK_KINDS.map((kind) => {
    const endings = endingsOf(kind);
    const rule = nationalPolicy.deadlines[kind]!;
    const ending = endings[choice % endings.length];
    const silent = { ...rule, remind: null, escalate: null, escalateTo: null, end: rule.due, ending };
    return [kind, ending ? silent : rule];
  });
  return { ...nationalPolicy, deadlines: Object.fromEntries(deadlines) as PolicyVersion['deadlines'] };
}

const run = fc.tuple(fc.nat({ max: 1 }), fc.array(fc.nat({ max: 59 }), { minLength: 5, maxLength: 60 }));
const RUNS_MAX = 5000;

/** Plays one run; the harness throws at the first act that does what the table does not say. */
function play(kind: Kind, policy: PolicyVersion, steps: readonly number[]): void {
  const stream = explorers[kind]!(policy);
  for (const step of steps) {
    const ways = stream.ways();
    ways[step % Math.max(ways.length, 1)]?.();
  }
}

describe.each(Object.keys(procedures) as Kind[])('The table of a %s', (kind) => {
  it('says all that the law does, and nothing that it does not', () => {
    const policies = [endingPolicy(0), endingPolicy(1)];
    expect(policies.flatMap(problemsOf)).toEqual([]);
    const seed = Math.trunc(Math.random() * 2 ** 31);
    const declared = declaredBy(procedures[kind]);
    seen.clear();
    for (const [choice, steps] of fc.sample(run, { numRuns: RUNS_MAX, seed })) {
      play(kind, policies[choice]!, steps);
      if (declared.every((line) => seen.has(line))) break;
    }
    const unseen = declared.filter((line) => !seen.has(line));
    expect(unseen, `never happened in ${RUNS_MAX} runs of seed ${seed}`).toEqual([]);
  });
});

describe('A table that says something else than its law', () => {
  const { verification } = cycleProcedure.stages;
  const changed = (verifyCycle: object): Procedure =>
    ({
      ...cycleProcedure,
      stages: { ...cycleProcedure.stages, verification: { moves: { verifyCycle } } },
    }) as unknown as Procedure;

  it('is caught at the first act when it says less', () => {
    const { opens: _, ...less } = verification.moves.verifyCycle;
    const cycle = new CycleBuilder(nationalPolicy, {
      ...talentCycleLaw,
      procedure: changed(less) as typeof cycleProcedure,
    });
    expect(() => cycle.proposed().verify()).toThrow(
      'the table does not say: cycle verification verifyCycle opens',
    );
  });

  it('is caught after all runs when it says more', () => {
    const more = { ...verification.moves.verifyCycle, delivers: { openCase: 'population' } };
    const extra = declaredBy(changed(more)).filter((line) => !declaredBy(cycleProcedure).includes(line));
    expect(extra).toEqual(['cycle verification verifyCycle delivers openCase']);
    expect(seen.has(extra[0]!)).toBe(false);
  });
});
