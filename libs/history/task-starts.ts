import { msToTs, tsToMs } from '@temporalio/common/lib/time.js';
import type { History, HistoryEvent } from './decoded.js';

/** An instant that a workflow task has seen, in milliseconds of the epoch. */
export interface Seen {
  /** Id of the event that tells the task's start. */
  readonly start: string;
  readonly ms: number;
}

/**
 * A history whose workflow tasks start when they did. The server writes the start of a speculative task, one that only
 * Updates asked for, at the instant at which it makes the task an ordinary one, which may be after the task has sealed
 * acts: its clock would then say another instant in a replay than it said to the law. So the earliest instant that the
 * task has seen counts, but none before what the history had told when the task was scheduled: an act that is dated
 * back stays a difference.
 */
export function withTrueStarts(history: History, seen: readonly Seen[]): History {
  const earliest = new Map<string, number>();
  for (const { start, ms } of seen) earliest.set(start, Math.min(ms, earliest.get(start) ?? Infinity));
  let told = 0;
  const events = (history.events ?? []).map((event) => {
    const ms = earliest.get(String(event.eventId));
    const written = instantOf(event);
    if (ms !== undefined && ms >= told && ms < written) return { ...event, eventTime: msToTs(ms) };
    if (!event.workflowTaskScheduledEventAttributes) told = Math.max(told, written);
    return event;
  });
  return { ...history, events };
}

const instantOf = ({ eventTime }: HistoryEvent): number => tsToMs(eventTime ?? undefined);
