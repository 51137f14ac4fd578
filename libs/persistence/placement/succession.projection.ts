import type { KernelEvent } from '../../domain/kernel/state.js';
import type { SuccessionEvent } from '../../domain/placement/succession.event.js';
import type { ProjectedAct, Projection } from '../sql/projection.js';
import { changeRow, type ChangeOf } from '../sql/row-change.js';
import { insertRow } from '../sql/row-insert.js';
import type { Statement } from '../sql/scope.js';
import { successionCandidateTable, successionTable } from './succession.table.js';

type Folded = SuccessionEvent | KernelEvent;
type Change = ChangeOf<typeof successionTable>;
type ShortlistSet = Extract<Folded, { readonly type: 'ShortlistSet' }>;

/** The read rows of a succession and of the candidates on its shortlist. */
export const projectSuccession: Projection = async (sql, schema, act, event) => {
  if (!act.stream.startsWith('succession/')) return;
  const told = event as unknown as Folded;
  if (told.type === 'ShortlistSet') return shortlisted(sql, schema, act, told);
  const change = prepared(told) ?? appointed(told) ?? ended(told, act);
  if (change) await changeRow(sql, successionTable.in(schema), act, change);
  await aboutCandidate(sql, schema, act, told);
};

async function shortlisted(
  sql: Statement,
  schema: string,
  act: ProjectedAct,
  event: ShortlistSet,
): Promise<void> {
  const { cycle, position, ranking } = event;
  const { policy, stage, at: opened_at } = act;
  await insertRow(sql, successionTable.in(schema), act, { cycle, position, policy, stage, opened_at });
  for (const { case: talent_case, person, rank, score, performance, potential, why } of ranking) {
    const row = { talent_case, person, rank, score, performance, potential, why };
    await insertRow(sql, successionCandidateTable.in(schema), act, row);
  }
}

function prepared(event: Folded): Change | null {
  switch (event.type) {
    case 'ShortlistOpened':
      return {};
    case 'SuccessorChosen':
      return { chosen: event.case, chooser: event.by, choice_text: event.reasonText };
    case 'SubmittedToBkn':
      return { letter_number: event.letterNumber, letter_date: event.letterDate };
    case 'TechnicalConsiderationRecorded':
      return {
        consideration_number: event.number,
        consideration_date: event.date,
        consideration_outcome: event.outcome,
        consideration_file: event.fileHash,
        ...(event.outcome === 'rejected' ? { chosen: null } : {}),
      };
    default:
      return null;
  }
}

function appointed(event: Folded): Change | null {
  switch (event.type) {
    case 'DecreeIssued': {
      const { number, date, effectiveDate } = event;
      return { decree_number: number, decree_date: date, effective_date: effectiveDate };
    }
    case 'SuccessorInaugurated':
      return { inaugurated_on: event.date };
    default:
      return null;
  }
}

function ended(event: Folded, act: ProjectedAct): Change | null {
  switch (event.type) {
    case 'SuccessionConcluded':
    case 'SuccessionReturned':
    case 'SuccessionLapsed':
      return {};
    case 'StreamClosed':
      return { outcome: event.outcome, closed_at: act.at };
    case 'PolicyAdopted':
      return { policy: event.policy };
    default:
      return null;
  }
}

async function aboutCandidate(
  sql: Statement,
  schema: string,
  act: ProjectedAct,
  event: Folded,
): Promise<void> {
  const status = statusOf(event);
  if (!status) return;
  const { case: talentCase } = event as Extract<Folded, { readonly type: 'CandidateDropped' }>;
  await sql(
    `update ${schema}.succession_candidate set status = $3, seq = $4, hash = $5
     where stream = $1 and talent_case = $2`,
    [act.stream, talentCase, status, act.seq, act.hash],
  );
}

function statusOf(event: Folded): string | null {
  switch (event.type) {
    case 'CandidateDropped':
      return 'dropped';
    case 'SuccessorChosen':
      return 'chosen';
    case 'TechnicalConsiderationRecorded':
      return event.outcome === 'rejected' ? 'rejected' : null;
    case 'SuccessorInaugurated':
      return 'inaugurated';
    default:
      return null;
  }
}
