import type { Language } from '../words/phrase.js';
import type { Zone } from './zone.js';

const LOCALES: { readonly [L in Language]: string } = { id: 'id-ID', en: 'en-GB' };

/** Instants and days as a person of a government reads them. */
export interface Clock {
  /** Day and time with the zone's name, from an ISO instant: "25 Nov 2026, 14.05 WIB". */
  instant(iso: string): string;
  /** Day of an ISO instant. */
  day(iso: string): string;
  /** Day and month of an ISO instant, with the year only where it is not this one: "4 Des". */
  shortDay(iso: string, nowMs?: number): string;
  /** Midnights between an ISO instant and now, as people count days; below zero for what is yet to come. */
  daysSince(iso: string, nowMs?: number): number;
  /** A date without a time, from YYYY-MM-DD. */
  date(iso: string): string;
  /** Hours and minutes with the zone's name, from milliseconds of the epoch. */
  timeOfDay(epochMs: number): string;
  /** How far an ISO instant is from now, in the largest unit that fits: "dalam 3 hari". */
  distance(iso: string, nowMs?: number): string;
}

/** A clock in one language and zone. */
export function clockOf(language: Language, { zone, short }: Zone): Clock {
  const locale = LOCALES[language];
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone });
  const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: zone });
  // In this locale a day is written as ISO writes it.
  const ordered = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: zone });
  const midnight = (at: Date | number) => Date.parse(`${ordered.format(at)}T00:00:00Z`);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    instant: (iso) => `${full.format(new Date(iso))} ${short}`,
    day: (iso) => day.format(new Date(iso)),
    shortDay: (iso, nowMs = Date.now()) => {
      const at = new Date(iso);
      const isThisYear = ordered.format(at).slice(0, 4) === ordered.format(nowMs).slice(0, 4);
      return (isThisYear ? dayAndMonth : day).format(at);
    },
    daysSince: (iso, nowMs = Date.now()) => (midnight(nowMs) - midnight(new Date(iso))) / DAY,
    date: (iso) => date.format(new Date(`${iso}T00:00:00Z`)),
    timeOfDay: (epochMs) => `${time.format(epochMs)} ${short}`,
    distance: (iso, nowMs = Date.now()) => relative.format(...largestUnit(Date.parse(iso) - nowMs)),
  };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function largestUnit(ms: number): [amount: number, unit: 'day' | 'hour' | 'minute'] {
  const size = Math.abs(ms);
  if (size >= DAY) return [Math.trunc(ms / DAY), 'day'];
  return size >= HOUR ? [Math.trunc(ms / HOUR), 'hour'] : [Math.trunc(ms / MINUTE), 'minute'];
}
