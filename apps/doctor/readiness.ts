import type { Finding } from '../../libs/diagnosis/finding.js';

/** How long the api may take to answer, in milliseconds. */
const PATIENCE_MS = 5000;

/**
 * What the api says of itself.
 * @param url where it is; without one it is not asked
 */
export async function lookAtApi(url: string | undefined): Promise<Finding[]> {
  if (!url) return [];
  const reason = await reasonFrom(`${url}/health/ready`);
  return reason === null ? [] : [{ fault: 'apiNotReady', about: { reason }, streams: [] }];
}

interface Problem {
  readonly errors?: readonly { readonly path?: string; readonly message?: string }[];
}

/** Null when it is ready. */
async function reasonFrom(address: string): Promise<string | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.ok) return null;
    const { errors = [] } = (await answer.json()) as Problem;
    const named = errors.map(({ path, message }) => `${path} ${message}`).join('; ');
    return named || `HTTP ${answer.status}`;
  } catch (error) {
    return (error as Error).name === 'TimeoutError' ? 'no answer in time' : 'no answer';
  }
}
