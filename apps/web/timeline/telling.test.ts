import { describe, expect, test } from 'vitest';
import { consequencesOf, tellingOf, textsOf } from './telling.js';

const chosen = { type: 'SuccessorChosen', reasonText: 'd1' };
const opened = { type: 'TaskOpened', task: {} };
const done = { type: 'TaskClosed', task: 't1', how: 'done' };

describe('An act tells', () => {
  test('its own events first and what followed after, but not that its task is done', () => {
    expect(tellingOf([chosen, done, opened])).toEqual([chosen]);
    expect(consequencesOf([chosen, done, opened])).toEqual([opened]);
  });

  test('what followed when it has nothing else to tell', () => {
    const settled = { type: 'DeliveriesSettled' };
    expect(tellingOf([settled, opened])).toEqual([settled, opened]);
    expect(consequencesOf([settled, opened])).toEqual([]);
  });

  test('each text once, and one that is gone as gone', () => {
    const texts = { d1: 'Paling siap', d2: null };
    expect(textsOf({ events: [chosen, chosen, { noteText: 'd2' }, { reasonText: null }], texts })).toEqual([
      { digest: 'd1', text: 'Paling siap' },
      { digest: 'd2', text: null },
    ]);
  });
});
