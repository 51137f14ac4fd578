import type { AccessFilter } from '../../access/filter.js';
import { accessible } from '../sql/access-filter.js';
import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';
import type { Shown } from '../sql/table.js';
import type { successionCandidateTable, successionTable } from './succession.table.js';

/** A succession as its list shows it; persons and positions are ids, dates are ISO dates. */
export interface SuccessionRow {
  readonly stream: string;
  readonly cycle: string;
  readonly policy: string;
  readonly position: string;
  readonly stage: string;
  /** The case chosen at present, by whom and why (digest of the reason's disclosure). */
  readonly chosen: string | null;
  readonly chooser: string | null;
  readonly choiceText: string | null;
  readonly letter: { readonly number: string; readonly date: string } | null;
  readonly consideration: {
    readonly number: string;
    readonly date: string;
    readonly outcome: string;
    readonly file: string;
  } | null;
  readonly decree: {
    readonly number: string;
    readonly date: string;
    readonly effectiveDate: string;
  } | null;
  readonly inauguratedOn: string | null;
  readonly outcome: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly seq: number;
}

/** The succession with its shortlist, the best first; scores are hundredths. */
export interface SuccessionView extends SuccessionRow {
  readonly candidates: readonly {
    readonly case: string;
    readonly person: string;
    readonly rank: number;
    readonly score: number;
    readonly performance: number;
    readonly potential: number;
    readonly why: string;
    readonly status: string;
  }[];
}

interface SuccessionFilter extends PageRequest {
  readonly cycle?: string | undefined;
  readonly stage?: string | undefined;
  readonly access: AccessFilter;
}

const COLUMNS = `stream, cycle, policy, position, stage, chosen, chooser, choice_text as "choiceText",
  case when letter_number is null then null
    else jsonb_build_object('number', letter_number, 'date', letter_date) end as letter,
  case when consideration_number is null then null
    else jsonb_build_object('number', consideration_number, 'date', consideration_date,
      'outcome', consideration_outcome, 'file', consideration_file) end as consideration,
  case when decree_number is null then null
    else jsonb_build_object('number', decree_number, 'date', decree_date,
      'effectiveDate', effective_date) end as decree,
  inaugurated_on as "inauguratedOn", outcome, opened_at as "openedAt", closed_at as "closedAt", seq`;

type Grouped = 'letter' | 'consideration' | 'decree';
type Reshaped =
  'government' | 'hash' | 'effectiveDate' | `${Grouped}${'Number' | 'Date' | 'Outcome' | 'File'}`;
type Row = Omit<Shown<typeof successionTable>, Reshaped> & Pick<SuccessionRow, Grouped>;
type Candidate = Omit<
  Shown<typeof successionCandidateTable>,
  'stream' | 'talentCase' | 'government' | 'seq' | 'hash'
>;

/** The successions that pass, oldest first. */
export async function listSuccessions(sql: Sql, filter: SuccessionFilter): Promise<Page<SuccessionRow>> {
  const [at, stream] = keysetOf(filter.cursor, 2);
  const limit = limitOf(filter);
  const seen = accessible(filter.access, { government: 'government' }, 6);
  const rows = await sql<Row>(
    `select ${COLUMNS} from view.succession
     where ${seen.text} and ($1::text is null or cycle = $1) and ($2::text is null or stage = $2)
       and ($3::timestamptz is null or (opened_at, stream) > ($3, $4))
     order by opened_at, stream limit $5`,
    [filter.cycle ?? null, filter.stage ?? null, at, stream, limit + 1, ...seen.values],
  );
  return pageOf(rows, limit, (row) => [row.openedAt, row.stream]);
}

const CANDIDATES = `
select talent_case as "case", person, rank, score, performance, potential, why, status
from view.succession_candidate where stream = $1 order by rank`;

/** One succession in scope, by its stream id. */
export async function findSuccession(sql: Sql, stream: string): Promise<SuccessionView | null> {
  const [row] = await sql<Row>(`select ${COLUMNS} from view.succession where stream = $1`, [stream]);
  if (!row) return null;
  return { ...row, candidates: await sql<Candidate & { readonly case: string }>(CANDIDATES, [stream]) };
}

/** The case that a succession has chosen at present. */
export async function findChosen(sql: Sql, stream: string): Promise<string | null> {
  const [row] = await sql<{ chosen: string | null }>('select chosen from view.succession where stream = $1', [
    stream,
  ]);
  return row?.chosen ?? null;
}
