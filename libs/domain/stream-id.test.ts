import { expect, it } from 'vitest';
import { derivedId, isStreamId } from './kernel/id.js';
import { procedures } from './procedures.js';

it.each(Object.keys(procedures))('a %s has the id of a stream', (kind) => {
  expect(isStreamId(`${kind}/62.01/${derivedId(kind, 'one')}`)).toBe(true);
});

it.each(['foo', 'cycle/99.99/nothing', 'a b/62.01/0000000000000000000000000A', 'x\0y'])(
  '%j is none',
  (text) => expect(isStreamId(text)).toBe(false),
);
