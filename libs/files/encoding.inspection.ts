import { TextDecoder } from 'node:util';
import type { Bytes } from './bytes.js';

/** How a file's bytes become text, by the names of the Encoding standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The beginning that is looked at for zero bytes, which tell UTF-16 from everything else. */
const START_BYTES = 4096;

/** The encoding of a file, or null when it is no text in any of those we know. */
export async function encodingOf(file: Bytes, start: Buffer): Promise<Encoding | null> {
  const marked = byMark(start);
  if (marked) return marked;
  if (start.includes(0)) return byZeros(start.subarray(0, START_BYTES));
  const found = await lookThrough(file);
  if (found.controls > found.length * CONTROLS_PER_TEXT_MAX) return null;
  if (found.invalid === 0) return 'utf-8';
  // Text of one byte a character holds next to no valid sequence of several; a damaged UTF-8 file holds mostly these.
  return found.valid > found.invalid ? 'utf-8' : 'windows-1252';
}

function byMark(start: Buffer): Encoding | null {
  const [first, second, third] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** In UTF-16 of Latin letters every second byte is zero; which of two says the order. */
function byZeros(start: Buffer): Encoding | null {
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = start.length * 0.3;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}

/** Counts what tells encodings apart: sequences that are valid in UTF-8, those that aren't, and bytes of no text. */
async function lookThrough(file: Bytes) {
  const decoder = new TextDecoder('utf-8');
  const found = { valid: 0, invalid: 0, controls: 0, length: 0 };
  const look = (text: string): void => {
    const others = text.match(/[^\p{ASCII}]/gu) ?? [];
    const invalid = others.filter((character) => character === '\ufffd').length;
    found.invalid += invalid;
    found.valid += others.length - invalid;
    found.controls += text.match(NOT_IN_TEXT)?.length ?? 0;
    found.length += text.length;
  };
  for await (const chunk of file.stream()) look(decoder.decode(chunk, { stream: true }));
  look(decoder.decode());
  return found;
}

/** Control characters that a text has no use for; one among thousands is a slip, many are another kind of file. */
const NOT_IN_TEXT = /(?![\t\n\v\f\r\u007f-\u009f])\p{Cc}/gu;
const CONTROLS_PER_TEXT_MAX = 0.01;
