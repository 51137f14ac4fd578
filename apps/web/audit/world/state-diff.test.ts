import { expect, test } from 'vitest';
import { changesBetween } from './state-diff.js';

const task = (name: string, step = 0) => ({ task: name, kind: 'nominate', step });

test('nothing changed is nothing told', () => {
  expect(
    changesBetween({ stage: 'open', tasks: [task('t1')] }, { stage: 'open', tasks: [task('t1')] }),
  ).toEqual([]);
});

test('a field that changed is told with both values', () => {
  expect(changesBetween({ stage: 'nomination', box: null }, { stage: 'verification', box: null })).toEqual([
    { path: ['stage'], before: 'nomination', after: 'verification' },
  ]);
});

test('things in a list are told by what names them, not by their place', () => {
  const before = { tasks: [task('t1'), task('t2')] };
  const after = { tasks: [task('t2', 1), task('t3')] };
  expect(changesBetween(before, after)).toEqual([
    { path: ['tasks', 't1'], before: task('t1'), after: undefined },
    { path: ['tasks', 't2', 'step'], before: 0, after: 1 },
    { path: ['tasks', 't3'], before: undefined, after: task('t3') },
  ]);
});

test('a plain value joins or leaves a list', () => {
  expect(changesBetween({ ties: ['a'] }, { ties: ['a', 'b'] })).toEqual([
    { path: ['ties', 'b'], before: undefined, after: 'b' },
  ]);
});

test('a value that becomes another kind of value is one change', () => {
  expect(changesBetween({ axes: null }, { axes: { box: 9 } })).toEqual([
    { path: ['axes'], before: null, after: { box: 9 } },
  ]);
});
