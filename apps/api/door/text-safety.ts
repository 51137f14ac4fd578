import { DoorProblem } from './door-problem.js';

/** Deepest nesting a body may have; no schema of ours comes near it. */
const DEPTH_MAX = 16;

const NUL = '\u0000';
/** With the u flag only a surrogate without its partner is one. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Control characters that no text needs: everything but tab and the ends of lines. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
/** Characters that turn, embed or isolate the direction of writing, and so show another text than the one that is sealed. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
/** Longest path named in an answer: keys come from outside too. */
const PATH_MAX = 200;

/**
 * Refuses what no schema can use and what would break further in: NUL, which Postgres can't store, lone
 * surrogates, which have no UTF-8 and no canonical JSON, and nesting that would exhaust the stack. Refuses also
 * other control characters, and names of fields that turn the direction of writing; a text may quote such characters,
 * and the screens hold it apart from what stands around it.
 */
export function requireSafeText(value: unknown, path = '', depth = 0): void {
  if (typeof value === 'string') return requireSafeString(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (depth >= DEPTH_MAX) throw unsafe(path, `nested deeper than ${DEPTH_MAX}`);
  for (const [key, child] of Object.entries(value)) {
    requireSafeString(key, path);
    if (TURNING.test(key)) throw unsafe(path, 'must not turn the direction of writing');
    requireSafeText(child, path === '' ? key : `${path}.${key}`, depth + 1);
  }
}

function requireSafeString(text: string, path: string): void {
  if (text.includes(NUL)) throw unsafe(path, 'must not contain NUL');
  if (CONTROL.test(text)) throw unsafe(path, 'must not contain control characters');
  if (LONE_SURROGATE.test(text)) throw unsafe(path, 'must not contain a lone surrogate');
}

const unsafe = (path: string, message: string): DoorProblem =>
  new DoorProblem('BodyInvalid', {
    errors: [
      {
        path: path.slice(0, PATH_MAX).replace(/[\p{Surrogate}\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '?'),
        message,
      },
    ],
  });
