import { createHash } from 'node:crypto';

/** Numbers that look random and are the same on every machine: the seed is part of the product. */
export class Chance {
  private state: number;

  /** @param seed any text; the same text gives the same numbers */
  constructor(seed: string) {
    this.state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  }

  /** A whole number from `min` to `max`, both included (mulberry32). */
  int(min: number, max: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return min + (((mixed ^ (mixed >>> 14)) >>> 0) % (max - min + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)] as T;
  }

  /** True in `percent` of a hundred cases. */
  happens(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }
}

/** A code of 32 hex digits, as SIASN gives to units and jobs. */
export const code = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(parts.join('/')).digest('hex').slice(0, 32).toUpperCase();
