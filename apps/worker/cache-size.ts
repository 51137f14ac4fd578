import { getHeapStatistics } from 'node:v8';

const MIB = 2 ** 20;

/** What the process needs beside its workflows, and what a cached case with its policy takes; measured by the bench. */
const BASE_MIB = 500;
const WORKFLOW_MIB = 1;

/** Enough for the open cases of a large government; more are folded from the record when their turn comes. */
const CACHED_MAX = 3000;

/**
 * Workflows kept in memory, as many as the heap may hold. Each open case that acts needs its place: a cache smaller
 * than the cases that are active has each of them folded anew at every move.
 * @param heapLimit bytes that V8 may use; `--max-old-space-size` moves it
 */
export function cachedWorkflowsMax(heapLimit = getHeapStatistics().heap_size_limit): number {
  const held = Math.floor((heapLimit / MIB - BASE_MIB) / WORKFLOW_MIB);
  return Math.min(CACHED_MAX, Math.max(held, 100));
}
