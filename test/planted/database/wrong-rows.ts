import { changeRow } from '../../../libs/persistence/sql/row-change.js';
import { reservationTable } from '../../../libs/persistence/reservation/reservation.table.js';
import { cycleTable } from '../../../libs/persistence/cycle/cycle.table.js';
import { insertRow } from '../../../libs/persistence/sql/row-insert.js';
import type { ProjectedAct } from '../../../libs/persistence/sql/projection.js';
import type { Shown } from '../../../libs/persistence/sql/table.js';
import type { Statement } from '../../../libs/persistence/sql/scope.js';

/** Rows that don't fit their table; each line that ends in `wrong` must not compile, and no other. */
export async function wrong(sql: Statement, act: ProjectedAct, shown: Shown<typeof cycleTable>): Promise<void> {
  const cycle = cycleTable.in('view');
  await changeRow(sql, cycle, act, { verifier: null, cases_opened: 1 });
  await changeRow(sql, cycle, act, { stray: 1 }); // a column that isn't there: wrong
  await changeRow(sql, cycle, act, { cases_opened: 'one' }); // text for a number: wrong
  await changeRow(sql, cycle, act, { proposer: null }); // null where none may be: wrong
  await changeRow(sql, reservationTable.in('view'), act, {}); // a table whose rows no stream has: wrong
  const row = { policy: 'p', levels: [], title_text: 't', proposed_at: act.at };
  await insertRow(sql, cycle, act, { ...row, stage: 's', proposer: 'p' });
  await insertRow(sql, cycle, act, { ...row, stage: 's' }); // a column without a default is missing: wrong
  const titles: readonly [string, string | null] = [shown.titleText, shown.closedAt];
  const closed: string = shown.closedAt; // may be null: wrong
  return void [titles, closed];
}
