import { canonical } from '../../domain/kernel/hash.js';
import { veiled } from '../verify/difference.js';

/** Where two stories part. */
export interface PartingField {
  /** `events.0.box`, `state`, `deliveries.2`. */
  readonly path: string;
  readonly sealed: string;
  readonly again: string;
}

/** The first field, in the sealed value's order, that two JSON values don't share; null when they are the same. */
export function differingField(sealed: unknown, again: unknown, path: readonly string[] = []): PartingField | null {
  if (isBranch(sealed) && isBranch(again) && Array.isArray(sealed) === Array.isArray(again)) {
    for (const key of new Set([...Object.keys(sealed), ...Object.keys(again)])) {
      const found = differingField(sealed[key], again[key], [...path, key]);
      if (found) return found;
    }
    return null;
  }
  if (text(sealed) === text(again)) return null;
  return { path: path.join('.'), sealed: shown(sealed), again: shown(again) };
}

type Branch = { readonly [key: string]: unknown };

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (value === undefined ? 'nothing' : canonical(value));

/** Stories hold ids, codes and numbers, which are shown; anything bigger is shown by its hash. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return isBranch(value) ? veiled(value) : canonical(value);
}
