import type { History } from './decoded.js';

/** What a history says of its own run and of the one before it, by Temporal's run ids. */
export interface RunIds {
  readonly own: string | undefined;
  /** The run that continued as this one; that run has ended. */
  readonly before: string | undefined;
}

/** Reads the run ids from a history: a reset begins a run of another id in the middle of what it copies. */
export function runIdsOf({ events }: History): RunIds {
  const started = events?.[0]?.workflowExecutionStartedEventAttributes;
  const reset = events?.findLast(({ workflowTaskFailedEventAttributes: failed }) => failed?.newRunId);
  const own = reset?.workflowTaskFailedEventAttributes?.newRunId || started?.originalExecutionRunId;
  return { own: own || undefined, before: started?.continuedExecutionRunId || undefined };
}
