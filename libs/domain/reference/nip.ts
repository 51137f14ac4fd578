import { isDate, yearsBetween } from '../kernel/instant.js';

/**
 * What 18 digits say: birth date, month of appointment as CPNS, sex, sequence (Peraturan BKN 22/2007). The number
 * of a contract servant (PPPK) has the same length, but only its birth date means the same.
 */
export interface NipParts {
  readonly birthDate: string;
  readonly appointedYear: number;
  /** Above 12 in the number of a contract servant. */
  readonly appointedMonth: number;
  readonly sex: 'male' | 'female' | null;
  /** From 1; 0 when a spreadsheet has eaten the last digits. */
  readonly sequence: number;
}

/** Splits a number of 18 digits; null when it isn't one. Nothing is said about whether its dates exist. */
export function nipParts(nip: string): NipParts | null {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})(\d)(\d{3})$/.exec(nip);
  if (!match) return null;
  const [, year, month, day, appointedYear, appointedMonth, sex, sequence] = match;
  return {
    birthDate: `${year}-${month}-${day}`,
    appointedYear: Number(appointedYear),
    appointedMonth: Number(appointedMonth),
    sex: sex === '1' ? 'male' : sex === '2' ? 'female' : null,
    sequence: Number(sequence),
  };
}

/**
 * Youngest and oldest age, at the end of the year of appointment, at which somebody can have been appointed; outside
 * it a birth date is a typing error. Contract servants may be appointed until a year before the retirement age of
 * their position, which is 70 at most (PP 49/2018 Pasal 16).
 */
const APPOINTED_AGES = { permanent: { min: 17, max: 59 }, contract: { min: 20, max: 69 } } as const;

/** True when the calendar has the birth date and the person was of an age to be appointed so. */
export function isBirthDatePlausible(parts: NipParts, as: keyof typeof APPOINTED_AGES): boolean {
  if (!isDate(parts.birthDate)) return false;
  const age = yearsBetween(parts.birthDate, `${parts.appointedYear}-12-31`);
  return age >= APPOINTED_AGES[as].min && age <= APPOINTED_AGES[as].max;
}
