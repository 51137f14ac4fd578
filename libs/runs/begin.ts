import type { Client } from '@temporalio/client';
import { streamStart } from '../contracts/messages/stream-start.js';
import type { RecordSide } from './record-side.js';

/**
 * Starts a run where the record stands: it folds the record before it does anything else.
 * @param conflict what becomes of one that runs already; `TERMINATE_EXISTING` has the new one take its place in the
 *   same instant
 */
export async function beginRun(
  client: Client,
  { stream, seq, hash, policy, cycle }: RecordSide,
  conflict: 'USE_EXISTING' | 'TERMINATE_EXISTING',
): Promise<void> {
  const { type, options } = streamStart({ stream, policy, last: { seq, hash } }, cycle);
  await client.workflow.start(type, { ...options, workflowIdConflictPolicy: conflict });
}
