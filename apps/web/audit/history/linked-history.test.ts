import { expect, test } from 'vitest';
import { linkedEvents } from './linked-history.js';

const event = (id: number, act: number | null, follows: number | null = null) => ({
  id,
  act,
  follows,
  type: '',
  at: '',
  name: null,
  about: {},
});

test('an event that follows an event of an act belongs to that act, also in the next part of its run', () => {
  const runs = [
    { runId: 'a', events: [event(1, null), event(5, 3), event(6, null, 5)] },
    { runId: 'a', events: [event(7, null, 6), event(8, null)] },
    { runId: 'b', events: [event(6, null, 5)] },
  ];
  expect(linkedEvents(runs).map(({ key, act }) => [key, act])).toEqual([
    ['a 1', null],
    ['a 5', 3],
    ['a 6', 3],
    ['a 7', 3],
    ['a 8', null],
    ['b 6', null],
  ]);
});
