import proto from '@temporalio/proto';
import type { History, HistoryEvent } from './decoded.js';

const { EventType } = proto.temporal.api.enums.v1;

/** Events that a completed workflow task writes right after itself. */
const COMMANDED = new Set<number>([
  EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
  EventType.EVENT_TYPE_ACTIVITY_TASK_CANCEL_REQUESTED,
  EventType.EVENT_TYPE_TIMER_STARTED,
  EventType.EVENT_TYPE_TIMER_CANCELED,
  EventType.EVENT_TYPE_MARKER_RECORDED,
  EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_COMPLETED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_FAILED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
]);

/** The build that a completed workflow task names, or '' when it names none. */
export function buildOf(event: HistoryEvent): string {
  const done = event.workflowTaskCompletedEventAttributes;
  const named = [done?.workerVersion?.buildId, done?.deploymentVersion?.buildId, done?.binaryChecksum];
  return named.find((build) => build) ?? '';
}

const isTaskDone = (event: HistoryEvent): boolean => Boolean(event.workflowTaskCompletedEventAttributes);

/**
 * The stretch of a history that each build answers for: from the start to the last workflow task it completed,
 * with the commands of that task. A run that never completed a task has none.
 */
export function spansByBuild(history: History): ReadonlyMap<string, History> {
  const events = history.events ?? [];
  const lastTask = new Map<string, number>();
  events.forEach((event, index) => isTaskDone(event) && lastTask.set(buildOf(event), index));
  return new Map(
    [...lastTask].map(([build, index]) => [build, { events: events.slice(0, endOf(events, index)) }]),
  );
}

/** The builds that completed workflow tasks of a history, sorted. */
export const buildsOf = (history: History): string[] => [...spansByBuild(history).keys()].sort();

function endOf(events: readonly HistoryEvent[], task: number): number {
  let end = task + 1;
  while (end < events.length && COMMANDED.has(Number(events[end]?.eventType))) end += 1;
  return end;
}
