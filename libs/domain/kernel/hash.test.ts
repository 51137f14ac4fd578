import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from './hash.js';

const byNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

test('any text hashes as its UTF-8 bytes do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256Hex(text) === byNode(text)),
  );
});

test.each(['', 'a', '\u007f\u0080', '\u07ff\u0800', '\uffff', '\u{10000}\u{10ffff}', 'Kalimantan é 𝕏'])(
  'so does %j, where lengths change',
  (text) => expect(sha256Hex(text)).toBe(byNode(text)),
);

test('half a surrogate pair has no hash', () => {
  expect(() => sha256Hex('\ud800')).toThrow('surrogate');
  expect(() => sha256Hex('x\udfffy')).toThrow('surrogate');
});
