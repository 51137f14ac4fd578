import type { CycleEvent } from '../../domain/cycle/cycle.event.js';
import { governmentOf } from '../../domain/kernel/id.js';
import type { KernelEvent } from '../../domain/kernel/state.js';
import type { ProjectedAct, Projection } from '../projection.js';
import { changeRow, type Change } from '../row-change.js';
import type { Statement } from '../scope.js';

/** The read row of a talent cycle. */
export const projectCycle: Projection = async (sql, schema, act, event) => {
  if (!act.stream.startsWith('cycle/')) return;
  const told = event as unknown as CycleEvent | KernelEvent;
  if (told.type === 'CycleProposed') return insert(sql, schema, act, told);
  const change = changeOf(told, act);
  if (change) await changeRow(sql, `${schema}.cycle`, act, change);
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
  await sql(
    `insert into ${schema}.cycle
       (stream, government, policy, stage, levels, title_text, proposer, proposed_at, seq, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      act.stream,
      governmentOf(act.stream),
      event.policy,
      act.stage,
      event.levels,
      event.titleText,
      event.proposer,
      act.at,
      act.seq,
      act.hash,
    ],
  );
}
