import { percentile } from './statistics.js';

/** One phase under load: how many moves a second, and how long they took, in milliseconds. */
export interface Phase {
  readonly moves: number;
  readonly movesPerSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Makes the next move of one client and resolves when it is answered. */
export type NextMove = (client: number) => Promise<void>;

/**
 * Closed loop: each client makes its next move as soon as the last is answered.
 * @param goesOn asked before each move
 */
export async function underLoad(clients: number, goesOn: () => boolean, next: NextMove): Promise<Phase> {
  const took: number[] = [];
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, client) => keepMoving(client, goesOn, next, took)));
  const movesPerSecond = (took.length * 1000) / (performance.now() - began);
  return { moves: took.length, movesPerSecond, p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
}

async function keepMoving(
  client: number,
  goesOn: () => boolean,
  next: NextMove,
  took: number[],
): Promise<void> {
  while (goesOn()) {
    const began = performance.now();
    await next(client);
    took.push(performance.now() - began);
  }
}

/** True for so many seconds from now. */
export function forSeconds(seconds: number): () => boolean {
  const until = performance.now() + seconds * 1000;
  return () => performance.now() < until;
}
