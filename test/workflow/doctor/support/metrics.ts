/** What a process tells on its port for metrics. */
export async function scraped(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  if (!answer.ok) throw new Error(`no metrics on port ${port}: ${answer.status}`);
  return answer.text();
}

/** Names of the metrics in a text of Prometheus, as their types declare them. */
export const metricNames = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name!));

/** Metrics that a board asks for and that nobody tells, in order; a histogram's own series count as it. */
export function unknownIn(board: string, names: ReadonlySet<string>): string[] {
  const asked = [...board.matchAll(/\b(?:isen|nodejs|process|temporal)_[a-z0-9_]+/g)].map(([name]) => name);
  const isTold = (name: string): boolean =>
    names.has(name) || names.has(name.replace(/_(bucket|sum|count)$/, ''));
  return [...new Set(asked)].filter((name) => !isTold(name)).toSorted();
}

/** The value of a series with these labels, whatever others it has; undefined where nobody tells it. */
export function told(
  text: string,
  name: string,
  labels: { readonly [label: string]: string },
): number | undefined {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const line = text
    .split('\n')
    .find((one) => one.startsWith(`${name}{`) && wanted.every((label) => one.includes(label)));
  return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1));
}
