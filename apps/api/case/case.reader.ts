import type { CaseFilter } from '../../../libs/persistence/case/case-list.js';
import {
  findCase,
  listCases,
  type CasePage,
  type CaseView,
} from '../../../libs/persistence/case/case.view.js';
import { findPost, type Post } from '../../../libs/persistence/reference/position.view.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';

/** The cases that pass, as their list shows them. */
export async function listShownCases(sql: Sql, filter: CaseFilter): Promise<CasePage> {
  const { rows, ...page } = await listCases(sql, filter);
  return { ...page, rows: rows.map(shown) };
}

/** One case, as its page shows it. */
export async function findShownCase(sql: Sql, stream: string): Promise<ShownCase | null> {
  const found = await findCase(sql, stream);
  if (!found) return null;
  const post = found.position === null ? null : await findPost(sql, found.position);
  return { ...found, scores: withoutEvidence(found.scores), post };
}

/** A case with the post that the talent was placed in, by name. */
interface ShownCase extends CaseView {
  readonly post: Post | null;
}

/** On the page of a case stands who assessed; the hash of the evidence the record alone tells. */
const withoutEvidence = (scores: CaseView['scores']): CaseView['scores'] =>
  Object.fromEntries(
    Object.entries(scores).map(([code, { score, assessedOn, assessor }]) => [
      code,
      { score, assessedOn, ...(assessor === undefined ? {} : { assessor }) },
    ]),
  );

/** What else the table keeps of a result, such as who assessed and the hash of the evidence, the record alone tells. */
const shown = <Row extends CaseView>(row: Row): Row => ({
  ...row,
  scores: Object.fromEntries(
    Object.entries(row.scores).map(([code, { score, assessedOn }]) => [code, { score, assessedOn }]),
  ),
});
