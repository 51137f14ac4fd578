import { setTimeout as pause } from 'node:timers/promises';

/** How long the story waits for something before it gives up, and how often it looks, in milliseconds. */
const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 150;

/**
 * Looks again and again until what is awaited shows.
 * @param what words for the error, after "waited in vain for"
 * @param look gives undefined or false as long as it doesn't show
 * @throws Error that says what was awaited and for how long
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const limit = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > limit) throw new Error(`waited in vain for ${what} (${patienceMs / 1000} s)`);
    await pause(LOOK_AGAIN_MS);
  }
}
