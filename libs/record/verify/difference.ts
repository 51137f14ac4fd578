import { canonical } from '../../domain/kernel/hash.js';
import { hash } from 'node:crypto';

/** Something that isn't as the record, the law or the history says. Values about people never stand here. */
export interface Difference {
  /** Stream id, or what it is about where no stream is: `record.log`, `record.artifact`. */
  readonly stream: string;
  /** Number of the act; 0 where it is about no single act. */
  readonly seq: number;
  /** Column, field of the event, name of the disclosure or payload. */
  readonly field: string;
  /** What was expected and what was found: ids, codes and hashes. */
  readonly what: string;
}

/** Takes differences as they are found. */
export type Report = (difference: Difference) => void;

/** SHA-256 of a text, hex. Node's own, because a whole record is hashed again. */
export const sha256 = (text: string | Uint8Array): string => hash('sha256', text);

/** SHA-256 of a value's canonical JSON: what names a policy version. */
export const hashOfValue = (value: unknown): string => sha256(canonical(value));

/** A value that may say something about a person, shown as the start of its hash. */
export const veiled = (value: unknown): string =>
  value === undefined ? 'nothing' : `value ${hashOfValue(value).slice(0, 12)}…`;

/** `expected a, found b` for values that may be shown. */
export const unlike = (expected: unknown, found: unknown): string =>
  `expected ${shown(expected)}, found ${shown(found)}`;

const shown = (value: unknown): string => (value === null || value === undefined ? 'nothing' : String(value));
