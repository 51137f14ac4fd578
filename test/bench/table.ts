/** Any part of a bench's last line. */
type Figure = string | number | boolean | null | { readonly [name: string]: Figure };

/**
 * The figures of a last line as a Markdown table, one row for each number, named by where it stands: what
 * docs/performance.md shows is made by this and not by hand.
 */
export function tableOf(line: string): string {
  const rows = figuresIn(JSON.parse(line) as Figure, []).map(([name, value]) => `| ${name} | ${value} |`);
  return ['| Figure | Value |', '|---|---|', ...rows].join('\n');
}

function figuresIn(
  value: Figure,
  path: readonly string[],
): readonly (readonly [name: string, value: string])[] {
  if (value === null || typeof value !== 'object') return [[path.join(' '), String(value)]];
  return Object.entries(value).flatMap(([name, inner]) => figuresIn(inner, [...path, name]));
}
