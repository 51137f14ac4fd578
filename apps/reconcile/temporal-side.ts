import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '../../libs/contracts/messages/stream.contract.js';
import type { History, Reader } from '../../libs/history/decoded.js';
import { reachOf, type Reach } from '../../libs/history/reach.js';
import { recordedIn } from '../../libs/history/recorded.js';
import { endedAt } from '../../libs/history/run-facts.js';
import { endedRuns } from '../../libs/platform/temporal/ended-runs.js';
import { openRuns } from '../../libs/platform/temporal/open-runs.js';
import { isWorkflowUnknown } from '../../libs/platform/temporal/workflow-unknown.js';

/** What Temporal has of one stream now. */
export type TemporalSide =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly reach: Reach }
  | { readonly kind: 'ended'; readonly reach: Reach; readonly at: string }
  /** It runs, or has ended, and its payloads cannot be decrypted: the stream's key is not in the record. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'endedUnreadable'; readonly at: string };

/** The streams that the server lists a running workflow for. */
export const runningStreams = async (client: Client): Promise<string[]> =>
  (await openRuns(client, TASK_QUEUE)).map(({ workflowId }) => workflowId);

/** The streams that the server still lists an ended run of. */
export async function endedStreams(client: Client): Promise<string[]> {
  const runs = await endedRuns(client, TASK_QUEUE);
  return [...new Set(runs.map(({ workflowId }) => workflowId))];
}

/** Reads the history of a stream's latest run; needs no worker. */
export async function temporalSide(client: Client, reader: Reader, stream: string): Promise<TemporalSide> {
  const history = await latestHistory(client, stream);
  if (!history) return { kind: 'none' };
  const at = endedAt(history);
  const recorded = await recordedIn(history, reader).catch(() => null);
  if (!recorded) return at === null ? { kind: 'unreadable' } : { kind: 'endedUnreadable', at };
  const reach = reachOf(recorded);
  return at === null ? { kind: 'running', reach } : { kind: 'ended', reach, at };
}

async function latestHistory(client: Client, stream: string): Promise<History | null> {
  try {
    return await client.workflow.getHandle(stream).fetchHistory();
  } catch (error) {
    if (isWorkflowUnknown(error)) return null;
    throw error;
  }
}
