/** The pattern that finds a text anywhere, its own wildcards taken literally; undefined and blank find everything. */
export function likePart(q: string | undefined): string | null {
  const text = q?.trim();
  return text ? `%${text.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
}
