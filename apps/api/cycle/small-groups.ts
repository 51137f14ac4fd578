/** Fewer than these are not counted to whoever may not know of single persons. */
const GROUP_MIN = 5;

type Hidden<Row, Field extends keyof Row> = Omit<Row, Field> & { readonly [F in Field]: Row[F] | null };

/**
 * Groups without the sizes of those that are too small. Where one size alone is hidden, whoever knows the sum could
 * reckon it, so the next smallest is hidden with it.
 */
export function withoutSmall<Field extends string, Row extends { readonly [F in Field]: number }>(
  rows: readonly Row[],
  field: Field,
): readonly Hidden<Row, Field>[] {
  const small = rows.filter((row) => row[field] > 0 && row[field] < GROUP_MIN);
  const others = rows.filter((row) => row[field] >= GROUP_MIN).toSorted((a, b) => a[field] - b[field]);
  const hidden = new Set(small.length === 1 ? [...small, ...others.slice(0, 1)] : small);
  return rows.map((row) => (hidden.has(row) ? { ...row, [field]: null } : row)) as Hidden<Row, Field>[];
}
