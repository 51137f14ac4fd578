import { dateOf, dayNumber, isDate } from '../../domain/kernel/instant.js';

/** A date as a file writes it; `serial` when it was the number of a spreadsheet. */
export interface ReadDate {
  readonly date: string;
  readonly serial: boolean;
}

/** Indonesian and English month names by their first three letters. */
const MONTHS: { readonly [start: string]: number } = {
  ...{ jan: 1, feb: 2, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7, agu: 8, agt: 8, ags: 8, aug: 8 },
  ...{ sep: 9, okt: 10, oct: 10, nov: 11, nop: 11, des: 12, dec: 12 },
};
/** Days that a spreadsheet's number may stand for: 1930 to 2100; anything else is no date. */
const SERIAL_MIN = 10_959;
const SERIAL_MAX = 73_415;
const SERIAL_ZERO = dayNumber('1899-12-30');

/** The date a cell says, day first as Indonesia writes it; null when it says none that the calendar has. */
export function readDate(text: string): ReadDate | null {
  const withoutTime = text.replace(/[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?Z?$/, '');
  const date = dayFirst(withoutTime) ?? yearFirst(withoutTime) ?? withMonthName(withoutTime);
  if (date !== null) return isDate(date) ? { date, serial: false } : null;
  return serialDate(withoutTime);
}

/** The day of a spreadsheet's date number; `is1904` for workbooks that count from 1904. */
export function serialDate(text: string, is1904 = false): ReadDate | null {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) + (is1904 ? 1462 : 0) : NaN;
  if (!(serial >= SERIAL_MIN && serial <= SERIAL_MAX)) return null;
  return { date: dateOf(SERIAL_ZERO + serial), serial: true };
}

function dayFirst(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  return day && month && year ? isoDate(year, month, day) : null;
}

function yearFirst(text: string): string | null {
  const [, year, month, day] =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return day && month && year ? isoDate(year, month, day) : null;
}

function withMonthName(text: string): string | null {
  const [, day, name, year] = /^(\d{1,2})[-/. ]+([A-Za-z]{3,9})[-/. ]+(\d{4})$/.exec(text) ?? [];
  const month = MONTHS[(name ?? '').slice(0, 3).toLowerCase()];
  return day && year && month ? isoDate(year, String(month), day) : null;
}

const isoDate = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
