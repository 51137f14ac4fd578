/**
 * Dates and instants without `Date`: the law may not read a clock or a time zone database.
 * An instant is `YYYY-MM-DDTHH:MM:SS.mmmZ` (UTC), a date is `YYYY-MM-DD`.
 */
const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a civil date (Gregorian, proleptic). */
export function dayNumber(date: string): number {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number) as [number, number, number];
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil date of a day number. */
export function dateOf(days: number): string {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(doy - Math.floor((153 * mp + 2) / 5) + 1, 2)}`;
}

/** True for a date that the calendar has: 2026-02-30 is not one, nor is any of a year 0, which Postgres cannot store. */
export function isDate(text: string): boolean {
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(dayNumber(text)) === text;
}

/** Milliseconds since the epoch of an instant. */
export function epochMs(instant: string): number {
  const [h, m, s] = instant.slice(11, 19).split(':').map(Number) as [number, number, number];
  return dayNumber(instant) * DAY_MS + ((h * 60 + m) * 60 + s) * 1000 + Number(instant.slice(20, 23));
}

/** The instant of epoch milliseconds. */
export function instantOf(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  const rest = ms - days * DAY_MS;
  const seconds = Math.floor(rest / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${dateOf(days)}T${clock.map((part) => pad(part, 2)).join(':')}.${pad(rest % 1000, 3)}Z`;
}

/** The civil date at an instant for a fixed offset from UTC in minutes (WIB is 420). */
export function localDate(instant: string, offsetMinutes: number): string {
  return dateOf(Math.floor((epochMs(instant) + offsetMinutes * 60_000) / DAY_MS));
}

/** ISO weekday of a date: Monday is 1, Sunday is 7. */
export function weekday(date: string): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** A date some whole years later; 29 February becomes 28 February in a common year. */
export function addYears(date: string, years: number): string {
  const moved = `${pad(Number(date.slice(0, 4)) + years, 4)}${date.slice(4)}`;
  return isDate(moved) ? moved : `${moved.slice(0, 8)}28`;
}

/** Whole years completed between two dates, as age and length of service are counted. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
