import { expect, test } from 'vitest';
import { castOf } from './teller.js';

test('a session’s acts say whose each case is, and what each task asks for', () => {
  const acts = [
    {
      events: [
        { type: 'SessionConvened', cases: [{ case: 'case/62.01/A', person: 'talent' }] },
        { type: 'TaskOpened', task: { task: 't1', kind: 'attendSession' } },
      ],
    },
    { events: [{ type: 'VoteCast', case: 'case/62.01/B', person: 'member', inFavour: true }] },
  ];
  expect(castOf(acts)).toEqual({ talents: { 'case/62.01/A': 'talent' }, tasks: { t1: 'attendSession' } });
});
