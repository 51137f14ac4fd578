import type { Client } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { isWorkflowUnknown } from './workflow-unknown.js';

const { EventType, TaskQueueType, WorkflowExecutionStatus, WorkflowTaskFailedCause } =
  proto.temporal.api.enums.v1;

/** A run that is open. */
export interface OpenRun {
  readonly workflowId: string;
  readonly runId: string;
}

const open = (taskQueue: string, which?: string): string =>
  [`TaskQueue = '${taskQueue}' and ExecutionStatus = 'Running'`, ...(which ? [which] : [])].join(' and ');

/** How many there are. */
export const countOpenRuns = async (client: Client, taskQueue: string, which?: string): Promise<number> =>
  (await client.workflow.count(open(taskQueue, which))).count;

/** The open runs of a task queue, as the server lists them. @param which further condition, in the server's words */
export async function openRuns(client: Client, taskQueue: string, which?: string): Promise<OpenRun[]> {
  const query = open(taskQueue, which);
  const runs: OpenRun[] = [];
  for await (const { workflowId, runId } of client.workflow.list({ query, pageSize: 1000 }))
    runs.push({ workflowId, runId });
  return runs;
}

/** What the server tells of an open run's work. */
export interface RunState extends OpenRun {
  /** Its workflow task has failed or timed out and is tried again: how often, and why it failed at first. */
  readonly failing: { readonly attempt: number; readonly reason: string } | null;
  /** An activity of it has failed so often that something lasting is wrong, and the kind of its last error. */
  readonly struggling: { readonly activity: string; readonly attempt: number; readonly error: string } | null;
  /** Seconds that a workflow task has waited for a worker; 0 while none waits. */
  readonly waitsS: number;
  /** The build that alone may go on with it; null where any may. */
  readonly pinnedTo: string | null;
}

/** How an open run fares; null when it has ended meanwhile. */
export async function runStateOf(client: Client, { workflowId, runId }: OpenRun): Promise<RunState | null> {
  const { namespace } = client.options;
  const request = { namespace, execution: { workflowId, runId } };
  try {
    const told = await client.workflowService.describeWorkflowExecution(request);
    if (
      Number(told.workflowExecutionInfo?.status) !== WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING
    )
      return null;
    const attempt = told.pendingWorkflowTask?.attempt ?? 0;
    return {
      workflowId,
      runId,
      failing: attempt > 1 ? { attempt, reason: await reasonOf(client, { workflowId, runId }) } : null,
      struggling: strugglingIn(told),
      waitsS: waitOf(told),
      pinnedTo: told.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId || null,
    };
  } catch (error) {
    if (isWorkflowUnknown(error)) return null;
    throw error;
  }
}

type Described = proto.temporal.api.workflowservice.v1.IDescribeWorkflowExecutionResponse;

/** Attempts of an activity after which it is no hiccup any more. */
const STRUGGLES_FROM = 8;

function strugglingIn({ pendingActivities }: Described): RunState['struggling'] {
  const worst = (pendingActivities ?? []).toSorted(
    (one, other) => (other.attempt ?? 0) - (one.attempt ?? 0),
  )[0];
  const attempt = worst?.attempt ?? 0;
  if (attempt < STRUGGLES_FROM) return null;
  const error = worst?.lastFailure?.applicationFailureInfo?.type ?? 'TimedOut';
  return { activity: worst?.activityType?.name ?? '', attempt, error };
}

function waitOf({ pendingWorkflowTask: task }: Described): number {
  if (!task || task.startedTime) return 0;
  return Math.max(0, (Date.now() - tsToMs(task.originalScheduledTime)) / 1000);
}

/**
 * Why the last workflow task that failed did: the server's own word for it, and the kind of error where that says more.
 * What the error says stays with Temporal, because it may hold what somebody wrote.
 */
async function reasonOf(client: Client, execution: OpenRun): Promise<string> {
  const { namespace } = client.options;
  const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse({
    namespace,
    execution,
    maximumPageSize: 20,
  });
  for (const { eventType, workflowTaskFailedEventAttributes: failed } of history?.events ?? []) {
    if (Number(eventType) === EventType.EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT) return 'TimedOut';
    if (failed) return wordOf(Number(failed.cause));
  }
  return 'Unknown';
}

/** `WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR` as `NonDeterministicError`. */
function wordOf(cause: number): string {
  const name = WorkflowTaskFailedCause[cause] ?? 'UNSPECIFIED';
  const words = name.replace('WORKFLOW_TASK_FAILED_CAUSE_', '').toLowerCase().split('_');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Builds whose workers have asked for workflow tasks within the last minute; the empty name is a worker without one. */
export async function polledBuilds(client: Client, taskQueue: string): Promise<ReadonlySet<string>> {
  const { namespace } = client.options;
  const { pollers } = await client.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: taskQueue },
    taskQueueType: TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
  });
  const fresh = (pollers ?? []).filter(
    ({ lastAccessTime }) => Date.now() - tsToMs(lastAccessTime) < POLLED_MS,
  );
  return new Set(
    fresh.map(
      ({ deploymentOptions, workerVersionCapabilities }) =>
        deploymentOptions?.buildId ?? workerVersionCapabilities?.buildId ?? '',
    ),
  );
}

/** A worker that polls comes back within this time, in milliseconds. */
const POLLED_MS = 75_000;
