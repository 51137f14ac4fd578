import type { CycleEvent } from '../../domain/cycle/cycle.event.js';
import type { KernelEvent } from '../../domain/kernel/state.js';
import type { ProjectedAct, Projection } from '../sql/projection.js';
import { changeRow, type ChangeOf } from '../sql/row-change.js';
import { insertRow } from '../sql/row-insert.js';
import type { Statement } from '../sql/scope.js';
import { cycleTable } from './cycle.table.js';

type Change = ChangeOf<typeof cycleTable>;

/** The read row of a talent cycle. */
export const projectCycle: Projection = async (sql, schema, act, event) => {
  if (!act.stream.startsWith('cycle/')) return;
  const told = event as unknown as CycleEvent | KernelEvent;
  if (told.type === 'CycleProposed') return insert(sql, schema, act, told);
  const change = changeOf(told, act);
  if (change) await changeRow(sql, cycleTable.in(schema), act, change);
};

function changeOf(event: CycleEvent | KernelEvent, act: ProjectedAct): Change | null {
  switch (event.type) {
    case 'CycleVerified':
      return { verifier: event.verifier };
    case 'CycleApproved':
      return { approver: event.approver };
    case 'CasesOpened':
      return { cases_opened: event.opened };
    case 'CasesClosed':
    case 'CasesLeftOpen':
      return { cases_closed: event.closed };
    case 'CycleReturned':
    case 'CycleClosingStarted':
      return {};
    case 'PolicyAdopted':
      return { policy: event.policy };
    case 'StreamClosed':
      return { outcome: event.outcome, closed_at: act.at };
    default:
      return null;
  }
}

type Proposed = Extract<CycleEvent, { readonly type: 'CycleProposed' }>;

async function insert(sql: Statement, schema: string, act: ProjectedAct, event: Proposed): Promise<void> {
  const { policy, levels, titleText: title_text, proposer } = event;
  const row = { policy, levels, title_text, proposer, stage: act.stage, proposed_at: act.at };
  await insertRow(sql, cycleTable.in(schema), act, row);
}
