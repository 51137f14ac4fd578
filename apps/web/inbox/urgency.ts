/** How soon a task is due, soonest first. */
export const URGENCIES = ['overdue', 'today', 'week', 'later'] as const;
export type Urgency = (typeof URGENCIES)[number];

const DAY_MS = 86_400_000;

/**
 * How soon an instant is.
 * @param dueAt ISO instant
 * @param dayOf the calendar day of an instant where the task belongs
 */
export function urgencyOf(dueAt: string, nowMs: number, dayOf: (iso: string) => string): Urgency {
  const due = Date.parse(dueAt);
  if (due < nowMs) return 'overdue';
  if (dayOf(dueAt) === dayOf(new Date(nowMs).toISOString())) return 'today';
  return due - nowMs < 7 * DAY_MS ? 'week' : 'later';
}
