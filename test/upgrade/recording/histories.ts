import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { OpenRun } from '../release.js';

const { History } = proto.temporal.api.history.v1;

/** The runs that are open, by stream. */
export async function openRuns(client: Client): Promise<ReadonlyMap<string, string>> {
  const runs = new Map<string, string>();
  for await (const { workflowId, runId } of client.workflow.list({ query: `ExecutionStatus = 'Running'` }))
    runs.set(workflowId, runId);
  return runs;
}

/** Histories of open runs, as Temporal has them. */
export async function historiesOf(
  client: Client,
  open: ReadonlyMap<string, string>,
): Promise<readonly OpenRun[]> {
  const runs: OpenRun[] = [];
  for (const [workflowId, runId] of open) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const bytes = History.encode(history as Parameters<typeof History.encode>[0]).finish();
    runs.push({ stream: workflowId, history: Buffer.from(bytes).toString('base64') });
  }
  return runs.toSorted((one, other) => (one.stream < other.stream ? -1 : 1));
}
