import { expect, test } from 'vitest';
import { personMoveId } from '../../libs/domain/kernel/move-id.js';
import { judged, type Held } from './judge.js';
import { Ledger, note, type Entry } from './ledger.js';

const PERSON = 'person';
const STREAM = 'case/62.01/A';

function ledgerOf(...entries: readonly Entry[]): Ledger {
  const ledger = new Ledger();
  for (const entry of entries) ledger.enter(entry);
  return ledger;
}

function anEntry(
  key: string,
  answered?: { readonly seq: number; readonly hash?: string } | { readonly door: string },
) {
  const entry: Entry = { key, person: PERSON, what: `PUT ${key}`, again: async () => undefined };
  if (answered) note(entry, 'door' in answered ? answered : sealedAt(answered.seq, answered.hash));
  return entry;
}

const sealedAt = (seq: number, hash = `hash ${seq}`) =>
  ({ stream: STREAM, seq, outcome: 'accepted', hash, said: `act ${seq}` }) as const;

const held = (seq: number, key: string): Held => ({
  stream: STREAM,
  seq,
  hash: `hash ${seq}`,
  outcome: 'accepted',
  moveId: personMoveId(PERSON, key),
  isPersons: true,
});

test('what was answered and is held, once and alike, is sound', () => {
  expect(judged(ledgerOf(anEntry('a', { seq: 1 })), [held(1, 'a')])).toMatchObject({
    lost: 0,
    doubled: 0,
    contradicted: 0,
  });
});

test('what was answered and is not held is lost', () => {
  expect(judged(ledgerOf(anEntry('a', { seq: 1 })), [])).toMatchObject({ lost: 1, contradicted: 0 });
});

test('what is held twice is doubled, and so is a number that two acts hold', () => {
  const ledger = ledgerOf(anEntry('a', { seq: 1 }), anEntry('b', { seq: 3 }));
  expect(judged(ledger, [held(1, 'a'), held(2, 'a'), held(3, 'b')])).toMatchObject({ lost: 0, doubled: 1 });
  expect(judged(ledger, [held(1, 'a'), held(1, 'b')])).toMatchObject({ doubled: 1, contradicted: 1 });
});

test('a missing number is told', () => {
  const ledger = ledgerOf(anEntry('a', { seq: 1 }), anEntry('b', { seq: 3 }));
  expect(judged(ledger, [held(1, 'a'), held(3, 'b')])).toMatchObject({ doubled: 1 });
});

test.each([
  ['another number', { seq: 2 }],
  ['other contents', { seq: 1, hash: 'other' }],
  ['a door that was shut', { door: '404 StreamUnknown' }],
])('an answer of %s contradicts what is held', (_, answered) => {
  expect(judged(ledgerOf(anEntry('a', answered)), [held(1, 'a')])).toMatchObject({ contradicted: 1 });
});

test('two answers under one key contradict each other, and an act nobody asked for contradicts the ledger', () => {
  const entry = anEntry('a', { seq: 1 });
  note(entry, sealedAt(2));
  expect(judged(ledgerOf(entry), [held(1, 'a')])).toMatchObject({ contradicted: 1 });
  expect(judged(ledgerOf(), [held(1, 'a')])).toMatchObject({ contradicted: 1 });
});
