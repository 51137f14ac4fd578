import {
  findCase,
  listCases,
  type CaseFilter,
  type CaseView,
} from '../../../libs/persistence/case/case.view.js';
import { streamOf, type Asked } from './asked.js';
import type { Sql } from '../../../libs/persistence/scope.js';

export async function readCases(sql: Sql, { query, sight }: Asked<CaseFilter>) {
  const { rows, next } = await listCases(sql, { ...query, ...sight });
  return { rows: rows.map(shown), next };
}

export async function readCase(sql: Sql, asked: Asked): Promise<CaseView | null> {
  const found = await findCase(sql, await streamOf(sql, 'case', asked), asked.sight);
  return found && shown(found);
}

/** What else the table keeps of a result, such as who assessed and the hash of the evidence, the record alone tells. */
const shown = (row: CaseView): CaseView => ({
  ...row,
  scores: Object.fromEntries(
    Object.entries(row.scores).map(([code, { score, assessedOn }]) => [code, { score, assessedOn }]),
  ),
});
