/** A value below which the given share of the values lies; values in any order, share 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  return sorted[Math.max(index, 0)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** To so many digits after the point. */
export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** Median and 99th percentile, in the unit of the values. */
export const spread = (values: readonly number[]) => ({
  p50: rounded(median(values)),
  p99: rounded(percentile(values, 0.99)),
});
