import type { AccessFilter } from '../../access/filter.js';
import { accessible } from '../sql/access-filter.js';
import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';
import type { Shown } from '../sql/table.js';
import type { cycleTable } from './cycle.table.js';
import { titleOf } from './title.js';

/** A talent cycle as its list and its page show it; persons are ids, instants ISO. */
export interface CycleView {
  readonly stream: string;
  readonly government: string;
  readonly policy: string;
  readonly stage: string;
  readonly levels: readonly string[];
  /** Digest of the title's disclosure. */
  readonly titleText: string;
  /** The name itself; null once it is erased. */
  readonly title: string | null;
  readonly proposer: string;
  readonly verifier: string | null;
  readonly approver: string | null;
  readonly casesOpened: number | null;
  readonly casesClosed: number | null;
  readonly outcome: string | null;
  readonly proposedAt: string;
  readonly closedAt: string | null;
  readonly seq: number;
}

const COLUMNS = `stream, government, policy, stage, levels, title_text as "titleText",
  ${titleOf('cycle')} as title, proposer, verifier, approver,
  cases_opened as "casesOpened", cases_closed as "casesClosed", outcome,
  proposed_at as "proposedAt", closed_at as "closedAt", seq`;

type Row = Omit<Shown<typeof cycleTable>, 'hash'> & Pick<CycleView, 'title'>;

interface CycleFilter extends PageRequest {
  readonly access: AccessFilter;
}

/** The cycles that pass, newest first. */
export async function listCycles(sql: Sql, filter: CycleFilter): Promise<Page<CycleView>> {
  const [at, stream] = keysetOf(filter.cursor, 2);
  const limit = limitOf(filter);
  const seen = accessible(filter.access, { government: 'government' }, 4);
  const rows = await sql<Row>(
    `select ${COLUMNS} from view.cycle
     where ${seen.text} and ($1::timestamptz is null or (proposed_at, stream) < ($1, $2))
     order by proposed_at desc, stream desc limit $3`,
    [at, stream, limit + 1, ...seen.values],
  );
  return pageOf(rows, limit, (row) => [row.proposedAt, row.stream]);
}

/** One cycle in scope, by its stream id. */
export async function findCycle(sql: Sql, stream: string): Promise<CycleView | null> {
  const [row] = await sql<Row>(`select ${COLUMNS} from view.cycle where stream = $1`, [stream]);
  return row ?? null;
}
