import { dateOf, dayNumber, epochMs, instantOf, localDate, weekday } from './instant.js';

/** How long a wait lasts, as policy says it. */
export interface Span {
  readonly amount: number;
  readonly unit: 'seconds' | 'days' | 'workingDays';
}

/** Working calendar of a policy version: ISO weekdays worked, and the holidays, as dates. */
export interface WorkingCalendar {
  readonly utcOffsetMinutes: number;
  readonly workingWeekdays: readonly number[];
  readonly holidays: readonly string[];
}

/**
 * The instant a span after another one. Days and working days end at the same local time of day;
 * a working day is a worked weekday that is no holiday.
 */
export function after(instant: string, span: Span, calendar: WorkingCalendar): string {
  if (span.unit === 'seconds') return instantOf(epochMs(instant) + span.amount * 1000);
  const start = dayNumber(localDate(instant, calendar.utcOffsetMinutes));
  const days = span.unit === 'days' ? span.amount : workingDays(start, span.amount, calendar);
  return instantOf(epochMs(instant) + days * 86_400_000);
}

function workingDays(start: number, amount: number, calendar: WorkingCalendar): number {
  let days = 0;
  for (let left = amount; left > 0;) {
    days += 1;
    if (isWorked(dateOf(start + days), calendar)) left -= 1;
  }
  return days;
}

function isWorked(date: string, calendar: WorkingCalendar): boolean {
  return calendar.workingWeekdays.includes(weekday(date)) && !calendar.holidays.includes(date);
}
