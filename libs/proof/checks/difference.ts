import { hashOf } from '../../domain/kernel/hash.js';

/** Something that isn't as the record, the law or the history says. Values about people never stand here. */
export interface Difference {
  /** Stream id, or what it is about where no stream is: `record.log`, `record.artifact`. */
  readonly stream: string;
  /** The workflow run, where it is about a history. */
  readonly run?: string;
  /** Number of the act; 0 where it is about no single act. */
  readonly seq: number;
  /** Column, field of the event, name of the disclosure or payload. */
  readonly field: string;
  /** What was expected and what was found: ids, codes and hashes. */
  readonly what: string;
}

/** Takes differences as they are found. */
export type Report = (difference: Difference) => void;

/** SHA-256 of a text's UTF-8 bytes, hex: each platform brings its fastest. */
export type Sha256 = (text: string) => string;

/** A value that may say something about a person, shown as the start of its hash. */
export const veiled = (value: unknown): string =>
  value === undefined ? 'nothing' : `value ${hashOf(value).slice(0, 12)}…`;

/** `expected a, found b` for values that may be shown. */
export const unlike = (expected: unknown, found: unknown): string =>
  `expected ${shown(expected)}, found ${shown(found)}`;

const shown = (value: unknown): string => (value === null || value === undefined ? 'nothing' : String(value));
