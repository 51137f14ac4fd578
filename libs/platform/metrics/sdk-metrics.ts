/** How long the SDK may take to tell of itself, in milliseconds. */
const PATIENCE_MS = 2000;

/**
 * What Temporal's SDK tells of this process, in Prometheus's text format; empty while it does not answer.
 * @param port on the loopback; without one it tells nothing
 */
export async function sdkMetrics(port: number | undefined): Promise<string> {
  if (port === undefined) return '';
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}

/** The sum of a counter over all its labels. */
export function sumOf(metric: string, text: string): number {
  const values = text
    .split('\n')
    .filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `))
    .map((line) => Number(line.slice(line.lastIndexOf(' ') + 1)));
  return values.reduce((sum, value) => sum + value, 0);
}
