import type { MoveSearch } from '../task/move-search.js';
import { moveSearch } from '../task/move-search.js';

/** What a list is narrowed to, and which opening form stands on it; it stands in the address. */
export interface ListSearch extends MoveSearch {
  readonly cycle?: string | undefined;
  readonly stage?: string | undefined;
  readonly box?: number | undefined;
  readonly outcome?: string | undefined;
  readonly unit?: string | undefined;
  readonly late?: true | undefined;
  readonly waiting?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
}

const CODE = /^[a-zA-Z0-9._-]{1,64}$/;
const codeOf = (value: unknown): string | undefined =>
  typeof value === 'string' && CODE.test(value) ? value : undefined;

/** Reads the address; what it doesn't know it leaves out. */
export function listSearch(given: { readonly [name: string]: unknown }): ListSearch {
  const { cycle, stage, box, late, q } = given;
  const codes = ['outcome', 'unit', 'waiting', 'sort'].flatMap((name) => {
    const code = codeOf(given[name]);
    return code === undefined ? [] : [[name, code]];
  });
  return {
    ...moveSearch(given),
    ...(typeof cycle === 'string' ? { cycle } : {}),
    ...(typeof stage === 'string' && /^[a-zA-Z]{1,40}$/.test(stage) ? { stage } : {}),
    ...(Number.isInteger(box) && Number(box) >= 1 && Number(box) <= 9 ? { box: Number(box) } : {}),
    ...(late === true ? { late } : {}),
    ...(typeof q === 'string' && q !== '' ? { q: q.slice(0, 100) } : {}),
    ...(Object.fromEntries(codes) as Pick<ListSearch, 'outcome' | 'unit' | 'waiting' | 'sort'>),
  };
}
