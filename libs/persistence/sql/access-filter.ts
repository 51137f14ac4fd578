import type { AccessFilter } from '../../access/filter.js';

/** SQL for what an access filter looks at in the rows of a list; what a list lacks lets nothing through. */
export interface AccessColumns {
  readonly government: string;
  readonly unit?: string;
  readonly subject?: string;
  /** Condition under which the person, whose place in the statement is given, is a party. */
  readonly party?: (person: string) => string;
}

/** A condition with the values that its places stand for. */
export interface Condition {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The condition under which a row passes an access filter. Only what the filter has is asked for, so that each of its
 * few shapes is a statement of its own and finds its rows by an index.
 * @param first number of the first free place in the statement
 */
export function accessible(filter: AccessFilter, columns: AccessColumns, first: number): Condition {
  const { person, governments, units, subjectIn, partyIn } = filter;
  const { government, unit, subject, party } = columns;
  const values: unknown[] = [];
  const slot = (value: unknown, type: string) => `$${first - 1 + values.push(value)}::${type}`;
  const within = (some: readonly string[]) => `${government} = any(${slot(some, 'text[]')})`;
  const ways = [
    governments.length > 0 && within(governments),
    unit !== undefined && units.length > 0 && `(${government}, ${unit}) in (${pairs(units, slot)})`,
    subject !== undefined &&
      subjectIn.length > 0 &&
      `${subject} = ${slot(person, 'text')} and ${within(subjectIn)}`,
    party !== undefined && partyIn.length > 0 && `${party(slot(person, 'text'))} and ${within(partyIn)}`,
  ].filter((way) => way !== false);
  return { text: ways.length === 0 ? 'false' : `(${ways.join(' or ')})`, values };
}

function pairs(units: AccessFilter['units'], slot: (value: unknown, type: string) => string): string {
  const governments = units.map(({ government }) => government);
  const of = units.map(({ unit }) => unit);
  return `select * from unnest(${slot(governments, 'text[]')}, ${slot(of, 'text[]')})`;
}
