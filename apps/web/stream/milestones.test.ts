import { expect, test } from 'vitest';
import { milestonesOf } from './milestones.js';

const STEPS: { readonly [stage: string]: number } = {
  nomination: 0,
  verification: 0,
  assessment: 1,
  calibration: 2,
};
const act = (stage: string, at: string, person: string | null = 'p', outcome = 'accepted') => ({
  stage,
  at,
  outcome,
  actor: person === null ? { stream: 'session/x' } : { person },
});
const stepOf = (stage: string) => STEPS[stage];

test('a step is done by the act that leaves it', () => {
  const acts = [act('nomination', '1'), act('verification', '2', 'head'), act('assessment', '3', 'hr')];
  expect([...milestonesOf(acts, stepOf)]).toEqual([[0, { at: '3', person: 'hr' }]]);
});

test('an act that jumps over a step has done both, and one of another stream is nobody’s', () => {
  const acts = [act('nomination', '1'), act('calibration', '2', null)];
  expect([...milestonesOf(acts, stepOf).values()]).toEqual([
    { at: '2', person: null },
    { at: '2', person: null },
  ]);
});

test('a step that is gone back to is not done', () => {
  const acts = [act('assessment', '1'), act('verification', '2'), act('assessment', '3', 'again')];
  expect([...milestonesOf(acts, stepOf)]).toEqual([[0, { at: '3', person: 'again' }]]);
});

test('a refused attempt and a stage of no step change nothing', () => {
  const acts = [act('assessment', '1'), act('calibration', '2', 'p', 'refused'), act('withdrawn', '3')];
  expect([...milestonesOf(acts, stepOf).keys()]).toEqual([0]);
});
