import type { ImportRunEvent } from '../../domain/import/import-run.event.js';
import type { KernelEvent } from '../../domain/kernel/state.js';
import type { ProjectedAct, Projection } from '../sql/projection.js';
import { changeRow, type ChangeOf } from '../sql/row-change.js';
import { insertRow } from '../sql/row-insert.js';
import { importRunViewTable } from './import-run.table.js';

type Change = ChangeOf<typeof importRunViewTable>;

/** The read row of an import run. */
export const projectImportRun: Projection = async (sql, schema, act, event) => {
  if (!act.stream.startsWith('importRun/')) return;
  const told = event as unknown as ImportRunEvent | KernelEvent;
  if (told.type === 'ImportSubmitted') {
    const { content, fileHash: file_hash, bytes, format, asOf: as_of, submitter } = told;
    const { policy, stage, at: submitted_at } = act;
    const row = { policy, stage, content, file_hash, bytes, format, as_of, submitter, submitted_at };
    return insertRow(sql, importRunViewTable.in(schema), act, row);
  }
  const change = changeOf(told, act);
  if (change) await changeRow(sql, importRunViewTable.in(schema), act, change);
};

function changeOf(event: ImportRunEvent | KernelEvent, act: ProjectedAct): Change | null {
  switch (event.type) {
    case 'ImportPreviewed': {
      const { rowsIn: rows_in, accepted, rejected, created, changed, unchanged, vanished } = event;
      return { rows_in, accepted, rejected, created, changed, unchanged, vanished };
    }
    case 'ImportApproved':
      return { approver: event.approver };
    case 'ImportApplied':
      return { applied_at: act.at };
    case 'ImportOutdated':
      return { approver: null };
    case 'ImportUndoImpossible':
      return { why: event.why };
    case 'ImportUndoAsked':
      return { why: null };
    case 'PolicyAdopted':
      return { policy: event.policy };
    case 'StreamClosed':
      return { outcome: event.outcome, closed_at: act.at };
    case 'ImportUnreadable':
    case 'ImportRefused':
    case 'ImportWithdrawn':
    case 'ImportLapsed':
    case 'ImportUndone':
    case 'ImportConcluded':
      return {};
    default:
      return null;
  }
}
