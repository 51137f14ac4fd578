import { stringify } from 'csv-stringify/sync';

/** A CSV file's text: rows as values by column name, missing ones empty. */
export function csvText(
  header: readonly string[],
  rows: readonly { readonly [column: string]: string }[],
): string {
  return stringify([[...header], ...rows.map((row) => header.map((column) => row[column] ?? ''))]);
}

/** DD-MM-YYYY, as SIASN writes an ISO date. */
export const indonesianDate = (date: string): string => date.split('-').toReversed().join('-');
