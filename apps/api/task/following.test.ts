import { expect, test } from 'vitest';
import { following } from './following.js';

const at = (kind: string, stage: string, ...waits: readonly string[]) =>
  following(
    { kind, stage },
    waits.map((wait) => ({ kind: wait })),
  );

test('what the table lets follow, with whose it will be', () => {
  expect(at('case', 'verification', 'verifyNomination')).toEqual([
    { kind: 'recordScores', owner: 'assessor' },
    { kind: 'reviseNomination', owner: 'unitHead' },
  ]);
  expect(at('cycle', 'verification', 'verifyCycle')).toEqual([
    { kind: 'approveCycle', owner: 'appointingAuthority' },
  ]);
});

test('nothing follows where nothing is waited for, and a wait doesn’t follow on itself', () => {
  expect(at('case', 'calibration')).toEqual([]);
  expect(at('case', 'assessment', 'recordScores', 'concludeAssessment')).toEqual([]);
  expect(at('import', 'done', 'x')).toEqual([]);
});
