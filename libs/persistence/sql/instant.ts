import pg from 'pg';

const { TIMESTAMPTZ, DATE } = pg.types.builtins;
const readInstant = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => Date | number;

/**
 * How our pools read what Postgres sends, for these pools alone: an instant as ISO 8601 in UTC with milliseconds, as
 * in every event and answer; a day as it is written, which no time zone can shift. What needs the microseconds, such
 * as a keyset, takes the column as text.
 */
export const columnParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return pg.types.getTypeParser(oid, format);
    if (oid === (TIMESTAMPTZ as number)) return (text: string) => new Date(readInstant(text)).toISOString();
    return oid === (DATE as number) ? (text: string) => text : pg.types.getTypeParser(oid);
  },
};
