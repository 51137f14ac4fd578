import {
  WorkflowExecutionAlreadyStartedError,
  type Client,
  type WorkflowStartOptions,
} from '@temporalio/client';

/** How a workflow is started; its id is part of the options. */
export interface Start {
  readonly type: string;
  readonly options: WorkflowStartOptions;
}

/**
 * Starts a workflow.
 * @param conflict what becomes of a run under the same id: it goes on, or it ends and this one takes its place
 */
export async function begin(
  client: Client,
  { type, options }: Start,
  conflict: 'USE_EXISTING' | 'TERMINATE_EXISTING',
): Promise<void> {
  await client.workflow.start(type, { ...options, workflowIdConflictPolicy: conflict });
}

/** How a run says how far it is, and is told to look again. */
export interface Nudge<Progress> {
  readonly query: string;
  readonly isBehind: (progress: Progress) => boolean;
  readonly signal: string;
}

/** What was done for a workflow that should be at work: it was started, told to look again, or found at work. */
export type Woken = 'begun' | 'nudged' | 'atWork';

/**
 * Starts a workflow that does not run, and nudges one that runs and is behind. One that is at work learns nothing of
 * it: its history does not grow.
 * @throws whatever the server says, also when no worker answers for the run
 */
export async function wake<Progress>(client: Client, start: Start, nudge: Nudge<Progress>): Promise<Woken> {
  const { type, options } = start;
  try {
    await client.workflow.start(type, { ...options, workflowIdConflictPolicy: 'FAIL' });
    return 'begun';
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    return nudged(client, options.workflowId, nudge);
  }
}

/** Nudges a run that is behind. One with a workflow task on its way is at work, and is not asked for more. */
export async function nudged<Progress>(
  client: Client,
  workflowId: string,
  { query, isBehind, signal }: Nudge<Progress>,
): Promise<'nudged' | 'atWork'> {
  const handle = client.workflow.getHandle(workflowId);
  const { raw } = await handle.describe();
  if (raw.pendingWorkflowTask) return 'atWork';
  if (!isBehind(await handle.query<Progress>(query))) return 'atWork';
  await handle.signal(signal);
  return 'nudged';
}
