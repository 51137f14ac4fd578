import { canonical } from '../../domain/kernel/hash.js';
import { veiled } from './difference.js';

/** Where two JSON values part. */
export interface Parting {
  /** `events.0.box`, `state`, `act.facts.2.value`; empty when the values as a whole differ. */
  readonly path: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** The first field, in the expected value's order, that two JSON values don't share; null when they are the same. */
export function partingOf(expected: unknown, found: unknown, path: readonly string[] = []): Parting | null {
  if (isBranch(expected) && isBranch(found) && Array.isArray(expected) === Array.isArray(found)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const parting = partingOf(expected[key], found[key], [...path, key]);
      if (parting) return parting;
    }
    return null;
  }
  return text(expected) === text(found) ? null : { path: path.join('.'), expected, found };
}

/** Evidence: what may say something about a person and is shown by its hash only. */
const EVIDENCE = /(^|\.)(arguments|facts|datum|value|subject)(\.|$)/;

/** A parting in words. Stories hold ids, codes and numbers, which are shown; evidence and anything big is veiled. */
export function inWords({ path, expected, found }: Parting): string {
  const show = (value: unknown): string =>
    EVIDENCE.test(path) || isBranch(value) ? veiled(value) : text(value);
  return `expected ${show(expected)}, found ${show(found)}`;
}

type Branch = { readonly [key: string]: unknown };

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (value === undefined ? 'nothing' : canonical(value));
