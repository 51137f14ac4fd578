import type { MoveSearch } from '../stream/move-search.js';
import { moveSearch } from '../stream/move-search.js';

/** What a list is narrowed to, and which opening form stands on it; it stands in the address. */
export interface ListSearch extends MoveSearch {
  readonly cycle?: string | undefined;
  readonly stage?: string | undefined;
  readonly box?: number | undefined;
}

/** Reads the address; what it doesn't know it leaves out. */
export function listSearch(given: { readonly [name: string]: unknown }): ListSearch {
  const { cycle, stage, box } = given;
  return {
    ...moveSearch(given),
    ...(typeof cycle === 'string' ? { cycle } : {}),
    ...(typeof stage === 'string' && /^[a-zA-Z]{1,40}$/.test(stage) ? { stage } : {}),
    ...(Number.isInteger(box) && Number(box) >= 1 && Number(box) <= 9 ? { box: Number(box) } : {}),
  };
}
