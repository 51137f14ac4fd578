import type { Client } from '@temporalio/client';
import { foldingUpTo, streamResumption } from '../../../libs/contracts/messages/stream-start.js';
import type { LateStream } from '../../../libs/persistence/stream/late.view.js';
import { nudged, wake, type Woken } from '../../../libs/platform/temporal/begin.js';
import { isWorkflowUnknown } from '../../../libs/platform/temporal/workflow-unknown.js';

/**
 * How long Temporal, or the worker behind it, may take to answer, in milliseconds: it waits ten seconds for the worker
 * that had the stream last, which may be gone, before it asks another.
 */
const PATIENCE_MS = 25_000;

/**
 * Sees that a late stream has a run that knows what the record holds; an ended one gets no new run, but one that has
 * not heard of the end is told.
 * @returns what was done, or `gone` for an ended stream without a run
 * @throws whatever Temporal says
 */
export const wakeLate = (client: Client, late: LateStream): Promise<Woken | 'gone'> =>
  client.withDeadline(Date.now() + PATIENCE_MS, async () => {
    const nudge = foldingUpTo(late.seq);
    if (!late.hasEnded) return wake(client, streamResumption(late), nudge);
    return (await isRunning(client, late.stream)) ? nudged(client, late.stream, nudge) : 'gone';
  });

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (isWorkflowUnknown(error)) return false;
    throw error;
  }
}
