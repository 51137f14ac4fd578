import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { streamResumption } from '../../libs/contracts/messages/stream-start.js';
import { CATCH_UP } from '../../libs/contracts/messages/stream.contract.js';
import { begin } from '../../libs/platform/temporal/begin.js';
import type { Disagreement } from './disagreement.js';

/** What was done about a disagreement. */
export type Done = 'started' | 'rebuilt' | 'terminated' | 'caughtUp';

const REASON = 'reconcile: the record wins';

/** How long Temporal may take to delete a run, and how often it is asked, in milliseconds. */
const GONE_MS = 60_000;
const LOOK_AGAIN_MS = 100;

/**
 * Makes Temporal agree with the record about one stream. A workflow that knows what the record does not hold ends, and
 * one that folds the record takes its place under the same id in the same instant.
 * @throws whatever Temporal or the keys say; doing it again does no harm
 */
export async function repair(client: Client, { stream, kind, record }: Disagreement): Promise<Done> {
  if (kind === 'withoutWorkflow' && record) {
    await begin(client, streamResumption(record), 'USE_EXISTING');
    return 'started';
  }
  if (kind === 'recordAhead' || kind === 'closedButRunning') return catchUp(client, stream);
  if (record?.isLive) {
    await begin(client, streamResumption(record), 'TERMINATE_EXISTING');
    return 'rebuilt';
  }
  if (!record) return forget(client, stream);
  await unlessGone(client.workflow.getHandle(stream).terminate(REASON));
  return 'terminated';
}

/**
 * Ends the workflow of a stream that the record does not know, and has Temporal forget all its runs: whoever opened the
 * stream opens it again under the same key, and Temporal would answer that from the ended run, with an act that is lost.
 */
async function forget(client: Client, stream: string): Promise<Done> {
  const runs = new Set<string>();
  await unlessGone(
    client.workflow
      .getHandle(stream)
      .describe()
      .then(({ runId }) => runs.add(runId)),
  );
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${stream}'` })) runs.add(runId);
  for (const runId of runs) await unlessGone(deleted(client, { workflowId: stream, runId }));
  return 'terminated';
}

/** The workflow folds what the record holds beyond it; one that learns that it is closed ends by itself. */
async function catchUp(client: Client, stream: string): Promise<Done> {
  await unlessGone(client.workflow.getHandle(stream).signal(CATCH_UP));
  return 'caughtUp';
}

/** Temporal ends and deletes a run in its own time. @throws WorkflowNotFoundError as soon as it is gone */
async function deleted(
  client: Client,
  workflowExecution: { readonly workflowId: string; readonly runId: string },
): Promise<never> {
  const { workflowId, runId } = workflowExecution;
  const { namespace } = client.options;
  await client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution });
  const limit = Date.now() + GONE_MS;
  while (Date.now() < limit) {
    await client.workflow.getHandle(workflowId, runId).describe();
    await pause(LOOK_AGAIN_MS);
  }
  throw new Error('Temporal has not deleted its workflow yet; do it again.');
}

/** A workflow that has ended in the meantime agrees. */
async function unlessGone(done: Promise<unknown>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
