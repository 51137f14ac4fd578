import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '../../../libs/contracts/messages/stream.contract.js';
import { statesOf } from '../../../libs/diagnosis/engine-look.js';
import { sumOf } from '../../../libs/platform/metrics/sdk-metrics.js';
import { openRuns } from '../../../libs/platform/temporal/open-runs.js';

/** A stream whose workflow task fails again and again, and the server's word for why. */
export interface FailingStream {
  readonly stream: string;
  readonly reason: string;
}

/** Runs that are asked at once, and in all, so that looking never gets in the way of acts. */
const LANES = 4;
const RUNS_MAX = 5000;
const FAILED = 'temporal_workflow_task_execution_failed';

/**
 * Finds the streams that stand still. Asking every run is dear, so it is done when the SDK has counted a failure since
 * the last time, or when some stream was found failing then.
 */
export class FailingStreams {
  private known: readonly FailingStream[] = [];
  private counted = 0;

  constructor(private readonly client: Client) {}

  /** @param sdk what the SDK tells; empty when it tells nothing, and then every look asks */
  async look(sdk: string): Promise<readonly FailingStream[]> {
    const counted = sumOf(FAILED, sdk);
    const isQuiet = sdk !== '' && counted === this.counted && this.known.length === 0;
    if (isQuiet) return this.known;
    const runs = (await openRuns(this.client, TASK_QUEUE)).slice(0, RUNS_MAX);
    const states = await statesOf(this.client, runs, LANES);
    this.known = states.flatMap(({ workflowId: stream, failing }) =>
      failing ? [{ stream, reason: failing.reason }] : [],
    );
    this.counted = counted;
    return this.known;
  }
}
