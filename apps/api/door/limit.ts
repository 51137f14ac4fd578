import { DoorProblem } from './door-problem.js';

/** Names remembered at once; whoever has not asked for longest is forgotten first, which only helps them. */
const NAMES_MAX = 10_000;
const MINUTE_MS = 60_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/**
 * So many requests a minute for each name: a bucket that holds a minute's worth and refills steadily. It lives in this
 * process, so several processes allow several times as much.
 */
export class Limit {
  private readonly buckets = new Map<string, Bucket>();

  /** @param now clock in milliseconds */
  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes one request out of a name's bucket. @throws DoorProblem 429 when it is empty */
  take(name: string): void {
    const at = this.now();
    const left = this.require(name, at);
    this.buckets.delete(name);
    this.buckets.set(name, { left: left - 1, at });
    if (this.buckets.size > NAMES_MAX) this.buckets.delete(this.buckets.keys().next().value ?? '');
  }

  /** What is left for a name, of which nothing is taken. @throws DoorProblem 429 when that is nothing */
  require(name: string, at = this.now()): number {
    const left = this.leftOf(name, at);
    if (left >= 1) return left;
    throw new DoorProblem('TooManyRequests', { retryAfterS: Math.ceil(((1 - left) / this.perMinute) * 60) });
  }

  private leftOf(name: string, at: number): number {
    const bucket = this.buckets.get(name);
    if (!bucket) return this.perMinute;
    return Math.min(this.perMinute, bucket.left + ((at - bucket.at) / MINUTE_MS) * this.perMinute);
  }
}
