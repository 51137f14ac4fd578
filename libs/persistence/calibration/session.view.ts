import type { AccessFilter } from '../../access/filter.js';
import { accessible } from '../sql/access-filter.js';
import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';
import type { Shown } from '../sql/table.js';
import type {
  calibrationSessionTable,
  proposalTable,
  sessionCaseTable,
  sessionMemberTable,
} from './session.table.js';

/** A calibration session as its list shows it; persons are ids, `…Text` is the digest of a disclosure. */
export interface SessionRow {
  readonly stream: string;
  readonly cycle: string;
  readonly policy: string;
  readonly stage: string;
  readonly agendaText: string;
  /** Hash of the minutes, once the session is locked. */
  readonly minutes: string | null;
  readonly outcome: string | null;
  readonly members: number;
  readonly present: number;
  readonly cases: number;
  readonly convenedAt: string;
  readonly lockedAt: string | null;
  readonly closedAt: string | null;
  readonly seq: number;
}

/** The session with its members, its cases and their proposals. */
export interface SessionView extends SessionRow {
  readonly roll: readonly {
    readonly person: string;
    readonly role: string;
    readonly attendedAt: string | null;
    readonly signedAt: string | null;
  }[];
  readonly agenda: readonly {
    readonly case: string;
    readonly person: string;
    readonly mappedBox: number;
    readonly box: number;
    readonly decided: boolean;
    readonly dropped: boolean;
    readonly recused: readonly string[];
  }[];
  readonly proposals: readonly {
    readonly case: string;
    readonly proposal: number;
    readonly box: number;
    readonly proposer: string;
    readonly reasonText: string;
    /** Person id to true (in favour) or false. */
    readonly votes: { readonly [person: string]: boolean };
    readonly status: string;
  }[];
}

interface SessionFilter extends PageRequest {
  readonly cycle?: string | undefined;
  readonly stage?: string | undefined;
  readonly access: AccessFilter;
}

const COLUMNS = `s.stream, s.cycle, s.policy, s.stage, s.agenda_text as "agendaText", s.minutes, s.outcome,
  (select count(*)::int from view.session_member m where m.stream = s.stream) as members,
  (select count(attended_at)::int from view.session_member m where m.stream = s.stream) as present,
  (select count(*)::int from view.session_case c where c.stream = s.stream and not c.dropped) as cases,
  s.convened_at as "convenedAt", s.locked_at as "lockedAt", s.closed_at as "closedAt", s.seq`;

type Row = Omit<Shown<typeof calibrationSessionTable>, 'government' | 'hash'> &
  Pick<SessionRow, 'members' | 'present' | 'cases'>;
type CaseRow = { readonly case: string } & Pick<
  Shown<typeof sessionCaseTable>,
  'person' | 'mappedBox' | 'box' | 'decided' | 'dropped' | 'recused'
>;
type ProposalRow = { readonly case: string } & Pick<
  Shown<typeof proposalTable>,
  'proposal' | 'box' | 'proposer' | 'reasonText' | 'votes' | 'status'
>;

/** The sessions that pass, oldest first. */
export async function listSessions(sql: Sql, filter: SessionFilter): Promise<Page<SessionRow>> {
  const [at, stream] = keysetOf(filter.cursor, 2);
  const limit = limitOf(filter);
  const seen = accessible(filter.access, { government: 's.government' }, 6);
  const rows = await sql<Row>(
    `select ${COLUMNS} from view.calibration_session s
     where ${seen.text} and ($1::text is null or s.cycle = $1) and ($2::text is null or s.stage = $2)
       and ($3::timestamptz is null or (s.convened_at, s.stream) > ($3, $4))
     order by s.convened_at, s.stream limit $5`,
    [filter.cycle ?? null, filter.stage ?? null, at, stream, limit + 1, ...seen.values],
  );
  return pageOf(rows, limit, (row) => [row.convenedAt, row.stream]);
}

/** One session in scope, by its stream id. */
export async function findSession(sql: Sql, stream: string): Promise<SessionView | null> {
  const [row] = await sql<Row>(`select ${COLUMNS} from view.calibration_session s where s.stream = $1`, [
    stream,
  ]);
  if (!row) return null;
  const [roll, agenda, proposals] = [
    await rollOf(sql, stream),
    await sql<CaseRow>(AGENDA, [stream]),
    await sql<ProposalRow>(PROPOSALS, [stream]),
  ];
  return { ...row, roll, agenda, proposals };
}

const AGENDA = `
select talent_case as "case", person, mapped_box as "mappedBox", box, decided, dropped, recused
from view.session_case where stream = $1 order by talent_case`;

const PROPOSALS = `
select talent_case as "case", proposal, box, proposer, reason_text as "reasonText", votes, status
from view.proposal where stream = $1 order by talent_case, proposal`;

const rollOf = (sql: Sql, stream: string): Promise<SessionView['roll']> =>
  sql<Pick<Shown<typeof sessionMemberTable>, 'person' | 'role' | 'attendedAt' | 'signedAt'>>(
    `select person, role, attended_at as "attendedAt", signed_at as "signedAt"
     from view.session_member where stream = $1 order by place`,
    [stream],
  );
