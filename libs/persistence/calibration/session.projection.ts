import type { SessionEvent } from '../../domain/calibration/session.event.js';
import type { KernelEvent } from '../../domain/kernel/state.js';
import type { ProjectedAct, Projection } from '../sql/projection.js';
import { changeRow, type ChangeOf } from '../sql/row-change.js';
import { insertRow } from '../sql/row-insert.js';
import type { Statement } from '../sql/scope.js';
import {
  calibrationSessionTable,
  proposalTable,
  sessionCaseTable,
  sessionMemberTable,
} from './session.table.js';

type Folded = SessionEvent | KernelEvent;
type Of<T extends Folded['type']> = Extract<Folded, { readonly type: T }>;
interface Place {
  readonly sql: Statement;
  readonly schema: string;
  readonly act: ProjectedAct;
}

/** The read rows of a calibration session: itself, its members, its cases and their proposals. */
export const projectSession: Projection = async (sql, schema, act, event) => {
  if (!act.stream.startsWith('session/')) return;
  const told = event as unknown as Folded;
  const place = { sql, schema, act };
  if (told.type === 'SessionConvened') return convened(place, told);
  const change = changeOf(told, act);
  if (change) await changeRow(sql, calibrationSessionTable.in(schema), act, change);
  await aboutMember(place, told);
  await aboutCase(place, told);
  await aboutProposal(place, told);
};

function changeOf(event: Folded, act: ProjectedAct): ChangeOf<typeof calibrationSessionTable> | null {
  switch (event.type) {
    case 'SessionOpened':
    case 'SessionReturned':
      return {};
    case 'SessionLocked':
      return { minutes: event.minutes, locked_at: act.at };
    case 'StreamClosed':
      return { outcome: event.outcome, closed_at: act.at };
    case 'PolicyAdopted':
      return { policy: event.policy };
    default:
      return null;
  }
}

async function convened({ sql, schema, act }: Place, event: Of<'SessionConvened'>): Promise<void> {
  const { cycle, agendaText: agenda_text, members, cases } = event;
  const { policy, stage, at: convened_at } = act;
  const session = { cycle, policy, stage, agenda_text, convened_at };
  await insertRow(sql, calibrationSessionTable.in(schema), act, session);
  for (const [place, member] of members.entries()) {
    await insertRow(sql, sessionMemberTable.in(schema), act, { place, ...member });
  }
  for (const { case: talent_case, person, mappedBox } of cases) {
    const row = { talent_case, person, mapped_box: mappedBox, box: mappedBox };
    await insertRow(sql, sessionCaseTable.in(schema), act, row);
  }
}

async function aboutMember({ sql, schema, act }: Place, event: Folded): Promise<void> {
  const column = MEMBER_COLUMNS[event.type as keyof typeof MEMBER_COLUMNS];
  if (!column) return;
  const { person } = event as Of<keyof typeof MEMBER_COLUMNS>;
  await sql(
    `update ${schema}.session_member set ${column} = $3, seq = $4, hash = $5 where stream = $1 and person = $2`,
    [act.stream, person, act.at, act.seq, act.hash],
  );
}
const MEMBER_COLUMNS = {
  MemberAttended: 'attended_at',
  MinutesSigned: 'signed_at',
  SignatureLapsed: 'lapsed_at',
} as const;

async function aboutCase({ sql, schema, act }: Place, event: Folded): Promise<void> {
  const change = caseChange(event);
  if (!change) return;
  const [assignment, value] = change;
  const { case: talentCase } = event as Of<'CaseDropped'>;
  await sql(
    `update ${schema}.session_case set ${assignment}, seq = $4, hash = $5
     where stream = $1 and talent_case = $2`,
    [act.stream, talentCase, value, act.seq, act.hash],
  );
}

function caseChange(event: Folded): readonly [assignment: string, value: unknown] | null {
  switch (event.type) {
    case 'CaseDropped':
      return ['dropped = $3', true];
    case 'MemberRecused':
      return ['recused = array_append(array_remove(recused, $3::text), $3::text)', event.person];
    case 'ProposalCarried':
    case 'BoxReverted':
      return ['box = $3', event.box];
    case 'BoxDecided':
      return ['decided = true, box = $3', event.box];
    default:
      return null;
  }
}

async function aboutProposal(place: Place, event: Folded): Promise<void> {
  switch (event.type) {
    case 'BoxProposed':
      return proposed(place, event);
    case 'VoteCast':
      return changeProposal(place, event, 'votes = votes || jsonb_build_object($4::text, $5::boolean)', [
        event.person,
        event.inFavour,
      ]);
    case 'ProposalCarried':
      return changeProposal(place, event, 'status = $4', ['carried']);
    case 'ProposalFell':
      return changeProposal(place, event, 'status = $4', ['fallen']);
    case 'BoxReverted':
      return changeProposal(place, event, 'status = $4', ['reverted']);
    case 'MemberRecused':
      return annulled(place, event);
    default:
  }
}

async function proposed({ sql, schema, act }: Place, event: Of<'BoxProposed'>): Promise<void> {
  const { case: talent_case, proposal, box, by: proposer, reasonText: reason_text } = event;
  const row = { talent_case, proposal, box, proposer, reason_text, proposed_at: act.at };
  await insertRow(sql, proposalTable.in(schema), act, row);
}

async function changeProposal(
  { sql, schema, act }: Place,
  event: { readonly case: string; readonly proposal: number },
  assignment: string,
  values: readonly unknown[],
): Promise<void> {
  const last = values.length + 4;
  await sql(
    `update ${schema}.proposal set ${assignment}, seq = $${last}, hash = $${last + 1}
     where stream = $1 and talent_case = $2 and proposal = $3`,
    [act.stream, event.case, event.proposal, ...values, act.seq, act.hash],
  );
}

/** A recusal takes the member's vote off the proposal that is open and off the one the box stands on. */
async function annulled({ sql, schema, act }: Place, event: Of<'MemberRecused'>): Promise<void> {
  await sql(
    `update ${schema}.proposal set votes = votes - $3::text, seq = $4, hash = $5
     where stream = $1 and talent_case = $2 and status in ('open', 'carried') and votes ? $3::text`,
    [act.stream, event.case, event.person, act.seq, act.hash],
  );
}
