import type { Truth } from '../../infra/generate/siasn-files.js';

/** Equal faults or remarks of rows, as a report or a preview groups them. */
interface Group {
  readonly kind: string;
  readonly column: string;
  readonly rule: string;
  readonly rows: readonly number[];
}

/** What was found, by kind, column and rule, with its rows in their order. */
export function foundIn(groups: readonly Group[]): { readonly [what: string]: readonly number[] } {
  const found = new Map<string, number[]>();
  for (const { kind, column, rule, rows } of groups) {
    const what = `${kind} ${column} ${rule}`;
    const all = [...(found.get(what) ?? []), ...rows];
    found.set(
      what,
      all.toSorted((a, b) => a - b),
    );
  }
  return Object.fromEntries(found);
}

/** What is to be found in a generated file. */
export const plantedIn = ({ findings }: Truth): { readonly [what: string]: readonly number[] } =>
  Object.fromEntries(
    findings.map(({ kind, column, rule, rows }) => [`${kind} ${column} ${rule}`, rows] as const),
  );
