import type { CaseFilter } from '../../../libs/persistence/case/case-list.js';
import {
  findCase,
  listCases,
  type CasePage,
  type CaseView,
} from '../../../libs/persistence/case/case.view.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';

/** The cases that pass, as their list shows them. */
export async function listShownCases(sql: Sql, filter: CaseFilter): Promise<CasePage> {
  const { rows, ...page } = await listCases(sql, filter);
  return { ...page, rows: rows.map(shown) };
}

/** One case, as its page shows it. */
export async function findShownCase(sql: Sql, stream: string): Promise<CaseView | null> {
  const found = await findCase(sql, stream);
  return found && shown(found);
}

/** What else the table keeps of a result, such as who assessed and the hash of the evidence, the record alone tells. */
const shown = <Row extends CaseView>(row: Row): Row => ({
  ...row,
  scores: Object.fromEntries(
    Object.entries(row.scores).map(([code, { score, assessedOn }]) => [code, { score, assessedOn }]),
  ),
});
