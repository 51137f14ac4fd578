import { expect, test } from 'vitest';
import { findingOf } from './act-finding.js';
import type { AuditedAct } from './stream-audit.js';

const act = (again: object | null, erased: readonly string[], ...fields: readonly string[]) =>
  ({
    again,
    row: { seq: 1, erased },
    differences: fields.map((field) => ({ stream: 's', seq: 1, field, what: '' })),
  }) as unknown as AuditedAct;

test('an act whose evidence was erased is neither equal nor different', () => {
  expect(findingOf(act(null, ['d']))).toBe('erased');
});

test('what differs is different, also where something else was erased', () => {
  expect(findingOf(act(null, ['d'], 'event.hash'))).toBe('different');
  expect(findingOf(act(null, [], 'disclosure', 'arguments'))).toBe('different');
});

test('an act that was decided again without a difference is equal', () => {
  expect(findingOf(act({}, []))).toBe('equal');
});
