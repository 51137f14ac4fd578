import { z } from 'zod';
import { isDate } from '../../domain/kernel/instant.js';
import type { StreamKind } from '../kinds.js';
import { SCORE_FORM } from './score-form.js';

/** Longest free text, in UTF-16 units. */
const TEXT_LENGTH_MAX = 10_000;

// Postgres cannot store NUL and canonical JSON has no form for half a surrogate pair.
const storable = (value: string) => !value.includes('\u0000') && value.isWellFormed();

/** Free text a person writes: not blank, at most 10,000 characters, nothing that cannot be stored. */
export const text = z
  .string()
  .max(TEXT_LENGTH_MAX)
  .refine((value) => value.trim() !== '', 'must not be blank')
  .refine(storable, 'must not hold NUL or half a surrogate pair');

/** A short code of policy or reference data: an instrument, a rule, a category. */
export const code = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/);

/** A day that exists, as YYYY-MM-DD. */
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDate, 'must be a day of the calendar');

/** SHA-256 as 64 lower-case hex digits. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** 0 to 100 with at most two decimals, as a number or as text; becomes whole hundredths. */
export const score = z
  .union([z.number(), z.string().max(6)])
  .refine((value) => SCORE_FORM.test(String(value)), {
    message: 'must be 0 to 100 with at most two decimals',
  })
  .transform((value) => hundredths(String(value)));

/** By digits, because 80.29 * 100 is 8029.000000000001. */
function hundredths(decimal: string): number {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

/** The full id of a stream of one kind, `<kind>/<government>/<26 characters>`. */
export const streamRef = (kind: StreamKind) =>
  z.string().regex(new RegExp(`^${kind}/\\d{2}(\\.\\d{2})?/[0-9A-HJKMNP-TV-Z]{26}$`));

/** Person, unit and position ids of the reference data. */
export const id = z.string().regex(/^[0-9A-Za-z._-]{1,64}$/);

/** A body without fields. */
export const nothing = z.strictObject({});

/** Query of a list: where it goes on and how much it answers. */
export const page = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
};

/** Answer of a list. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), next: z.string().nullable() });
