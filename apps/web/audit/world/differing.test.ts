import { expect, test } from 'vitest';
import { differingIn } from './differing.js';
import type { AuditedAct } from './stream-audit.js';

const act = (seq: number, ...fields: readonly string[]) =>
  ({
    row: { seq },
    differences: fields.map((field) => ({ stream: 's', seq, field, what: '' })),
  }) as unknown as AuditedAct;

test('acts that cannot be decided after a changed one are told apart from it', () => {
  const acts = [
    act(1),
    act(2, 'disclosure.story', 'decision'),
    act(3, 'decision'),
    act(4, 'decision'),
    act(5),
  ];
  expect(differingIn(acts)).toEqual({ places: [2], held: 2 });
});

test('a second change is a place of its own, and the first is one whatever differs in it', () => {
  const acts = [act(1, 'decision'), act(2, 'decision', 'event.hash'), act(3, 'decision')];
  expect(differingIn(acts)).toEqual({ places: [1, 2], held: 1 });
  expect(differingIn([act(1), act(2)])).toEqual({ places: [], held: 0 });
});
