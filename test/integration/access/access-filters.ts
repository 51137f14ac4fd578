import type { AccessFilter } from '../../../libs/access/filter.js';
import { listCases } from '../../../libs/persistence/case/case.view.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';

/** A filter that lets these through and nothing else. */
export const passing = (some: Partial<AccessFilter>): AccessFilter => ({
  person: '',
  governments: [],
  units: [],
  subjectIn: [],
  partyIn: [],
  ...some,
});

/** Lets everything of one government through. */
export const inKobar = passing({ governments: ['62.01'] });

/** Whether a case stands in the list of whom the filter lets through. */
export async function isListed(sql: Sql, stream: string, some: Partial<AccessFilter>): Promise<boolean> {
  const { rows } = await listCases(sql, { access: passing(some), limit: 100 });
  return rows.some((row) => row.stream === stream);
}
