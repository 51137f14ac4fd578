import { Client, Connection } from '@temporalio/client';
import { reachOf } from '../../libs/platform/temporal-connection.js';
import type { Whereabouts } from './whereabouts.js';

/**
 * How many events Temporal's histories of these streams hold, over all runs of each.
 * @throws Error when Temporal doesn't know a stream: its history is there as long as retention says
 */
export async function historyEventsOf(at: Whereabouts, streams: readonly string[]): Promise<number> {
  const connection = await Connection.connect(reachOf(at.temporalAddress));
  const client = new Client({ connection, namespace: at.namespace, identity: 'story' });
  try {
    let events = 0;
    for (const stream of streams) events += await ofRuns(client, stream);
    return events;
  } finally {
    await connection.close();
  }
}

/** Visibility names the runs of a stream, a moment after they happened; `describe` says how long each is. */
async function ofRuns(client: Client, stream: string): Promise<number> {
  const runs = new Set([(await client.workflow.getHandle(stream).describe()).runId]);
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = "${stream}"` })) runs.add(runId);
  let events = 0;
  for (const run of runs) events += (await client.workflow.getHandle(stream, run).describe()).historyLength;
  return events;
}
