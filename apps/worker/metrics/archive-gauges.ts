import { Gauge } from 'prom-client';
import type { EndedRun } from '../../../libs/platform/temporal/ended-runs.js';
import { measures } from './worker-measures.js';

/** Ended runs that wait for the archive, by run, with the instant at which each ended. */
const waiting = new Map<string, number>();

new Gauge({
  name: 'isen_archive_waiting_runs',
  help: 'Ended runs that are not archived, as far as this worker has seen',
  registers: [measures],
  collect() {
    this.set(waiting.size);
  },
});
new Gauge({
  name: 'isen_archive_lag_seconds',
  help: 'How long ago the first of them ended',
  registers: [measures],
  collect() {
    const first = Math.min(...waiting.values());
    this.set(Number.isFinite(first) ? Math.max(0, (Date.now() - first) / 1000) : 0);
  },
});

/** These wait, whether they were seen before or not. */
export function noteUnarchived(runs: readonly EndedRun[]): void {
  for (const { runId, closedAt } of runs) waiting.set(runId, closedAt.getTime());
}

/** One is archived. */
export const noteArchived = (runId: string): void => void waiting.delete(runId);
