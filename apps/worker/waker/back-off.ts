/** How long what was tried once is left alone, in milliseconds; twice as long after each further try. */
const FIRST_MS = 5_000;
const LONGEST_MS = 300_000;
/** A key that was not tried for so long is forgotten. */
const FORGET_MS = 2 * LONGEST_MS;

interface Tries {
  readonly until: number;
  readonly pauseMs: number;
}

/** Which keys are left alone for now, each longer the more often it was tried. */
export class BackOff {
  private readonly tried = new Map<string, Tries>();

  /** The keys to leave alone. @param now epoch milliseconds */
  resting(now: number): string[] {
    for (const [key, { until }] of this.tried) if (until + FORGET_MS < now) this.tried.delete(key);
    return [...this.tried].flatMap(([key, { until }]) => (until > now ? [key] : []));
  }

  /** A key was tried now. */
  note(key: string, now: number): void {
    const before = this.tried.get(key)?.pauseMs;
    const pauseMs = before === undefined ? FIRST_MS : Math.min(2 * before, LONGEST_MS);
    this.tried.set(key, { until: now + pauseMs, pauseMs });
  }

  /** A key needs no further try for so long. */
  rest(key: string, now: number, ms: number): void {
    this.tried.set(key, { until: now + ms, pauseMs: LONGEST_MS });
  }
}
