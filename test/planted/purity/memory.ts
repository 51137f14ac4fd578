let count = 0; // caught
const seen = new Map<string, number>(); // caught
const known: ReadonlySet<string> = new Set(['a']);

/** Answers differently the second time. */
export function remember(word: string): number {
  if (known.has(word)) return 0;
  seen.set(word, (count += 1));
  return count;
}
