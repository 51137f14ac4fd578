import { expect, test } from 'vitest';
import { excerptFor } from './excerpt.js';

const [OWN, OTHER, SUCCESSION] = ['case/62.01/A', 'case/62.01/B', 'succession/62.01/S'];

test('a receiver reads what is about it, and what is about no single case', () => {
  const events = [
    { type: 'BoxDecided', case: OWN, box: 9 },
    { type: 'BoxDecided', case: OTHER, box: 2 },
    { type: 'SessionLocked', minutes: 'h' },
    { type: 'SessionConvened', cycle: 'cycle/62.01/C', cases: [OWN, OTHER], quorum: 3 },
    {
      type: 'SessionReturned',
      recusals: [
        { case: OTHER, persons: ['p'] },
        { case: OWN, persons: ['q'] },
      ],
    },
    { type: 'SuccessionConcluded', chosen: OTHER, outcome: 'inaugurated' },
  ];
  const deliveries = [
    { to: OWN, move: 'adoptBox' },
    { to: OTHER, move: 'adoptBox' },
    { to: 'cases', move: 'closeCase' },
  ];
  expect(excerptFor(OWN, { events, deliveries })).toEqual({
    events: [
      { type: 'BoxDecided', case: OWN, box: 9 },
      { type: 'SessionLocked', minutes: 'h' },
      { type: 'SessionConvened', cycle: 'cycle/62.01/C', cases: [OWN], quorum: 3 },
      { type: 'SessionReturned', recusals: [{ case: OWN, persons: ['q'] }] },
      { type: 'SuccessionConcluded', chosen: OTHER, outcome: 'inaugurated' },
    ],
    deliveries: [
      { to: OWN, move: 'adoptBox' },
      { to: 'cases', move: 'closeCase' },
    ],
  });
});

test('an excerpt of an excerpt is the excerpt, and who is no case reads everything', () => {
  const told = { events: [{ type: 'RoundOpened', case: OWN }], deliveries: [{ to: OWN, move: 'enrol' }] };
  expect(excerptFor(OWN, told)).toEqual(told);
  expect(excerptFor(SUCCESSION, told)).toEqual(told);
});
