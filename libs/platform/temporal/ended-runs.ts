import type { Client } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';

/** A run that has ended, however it did. */
export interface EndedRun {
  readonly workflowId: string;
  readonly runId: string;
  readonly closedAt: Date;
}

/**
 * The ended runs of a task queue that the server still lists, those that continued as new, were reset or were
 * terminated included. The list follows the end of a run by a moment.
 * @param since only those that ended then or later
 */
export async function endedRuns(client: Client, taskQueue: string, since?: Date): Promise<EndedRun[]> {
  const ended = `TaskQueue = '${taskQueue}' and ExecutionStatus != 'Running'`;
  const query = since ? `${ended} and CloseTime >= '${since.toISOString()}'` : ended;
  const runs: EndedRun[] = [];
  for await (const { workflowId, runId, closeTime } of client.workflow.list({ query, pageSize: 1000 }))
    if (closeTime) runs.push({ workflowId, runId, closedAt: closeTime });
  return runs;
}

/** How long the client's namespace keeps the history of an ended run, in milliseconds. */
export async function retentionMsOf(client: Client): Promise<number> {
  const { namespace } = client.options;
  const { config } = await client.workflowService.describeNamespace({ namespace });
  return tsToMs(config?.workflowExecutionRetentionTtl);
}
