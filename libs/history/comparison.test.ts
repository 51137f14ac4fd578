import { expect, test } from 'vitest';
import type { Difference } from '../proof/checks/difference.js';
import { AgainstRecord } from './comparison.js';
import type { Recorded } from './recorded.js';
import type { HeldAct } from './sealed-stream.js';

const STREAM = 'case/62.01/0AAAAAAAAAAAAAAAAAAAAAAAAA';
const fact = { name: 'servant:p', value: { born: '1980-01-01' }, cites: [], subject: 'p' };
const actor = { deadline: 't1', step: 1 };
const request = { move: 'verify', moveId: 'm', request: 'r' };
const told = { stream: STREAM, seq: 1, at: '', outcome: 'refused', law: 'l', policy: 'p', story: {} };
const refusal = { code: 'TalentMustNotVerify' };
const act = { ...told, ...request, hash: 'h', refusal };

/** A history of one refused act: what was asked of the record, and what it answered. */
const recorded = {
  records: [
    {
      build: '',
      input: { ...told, prev: '', refusal, act: { ...request, actor, arguments: {}, facts: [fact] } },
      answer: { kind: 'sealed', act },
    },
  ],
  updates: new Map(),
  folds: [],
  seen: [],
  plain: [],
} as unknown as Recorded;

/** The fields in which the history parts from what the record holds of that act. */
function fieldsAgainst(
  held: Partial<HeldAct> & { readonly isWhole: boolean },
  refused: object | null = refusal,
) {
  const facts = new Map([[fact.name, fact]]);
  const one = { prev: '', actor, arguments: {}, facts, ...held, act: { ...act, refusal: refused } };
  const found: Difference[] = [];
  const byKey = <Key>(key: Key) => new Map([[key, one as unknown as HeldAct]]);
  const sealed = { bySeq: byKey(1), byMove: byKey('m') };
  new AgainstRecord(STREAM, sealed, (difference) => found.push(difference)).check(recorded);
  return found.map(({ field }) => field);
}

test('a history that says what the record says is without difference', () => {
  expect(fieldsAgainst({ isWhole: true })).toEqual([]);
});

test('what the record no longer holds of an act is not held against its history', () => {
  expect(fieldsAgainst({ isWhole: false, arguments: undefined, facts: new Map() }, null)).toEqual([]);
});

test('a fact or a refusal that an act never sealed is a difference', () => {
  expect(fieldsAgainst({ isWhole: true, facts: new Map() }, null)).toEqual([
    'history.record.result.refusal',
    'history.record.input.refusal',
    'history.record.input.act.facts.servant:p',
  ]);
});

test('what is left of an act is held against its history all the same', () => {
  const other = new Map([[fact.name, { ...fact, value: { born: '1981-01-01' } }]]);
  expect(fieldsAgainst({ isWhole: false, facts: other })).toEqual([
    'history.record.input.act.facts.servant:p.value.born',
  ]);
});
