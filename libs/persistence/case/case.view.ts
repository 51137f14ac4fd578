import type { AccessFilter } from '../../access/filter.js';
import type { TalentCaseRow } from '../../domain/facts/case-row.js';
import { accessible } from '../sql/access-filter.js';
import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';
import type { Shown } from '../sql/table.js';
import type { talentCaseTable } from './case.table.js';

/** A talent case as its list and its page show it; persons are ids, scores are hundredths. */
export interface CaseView extends TalentCaseRow {
  readonly policy: string;
  readonly eligibility: readonly { readonly rule: string; readonly result: string }[];
  readonly eligibleOn: string | null;
  /** Recorded results by instrument. */
  readonly scores: { readonly [instrument: string]: { readonly score: number; readonly assessedOn: string } };
  readonly deferred: boolean;
  readonly boxChanged: boolean | null;
  readonly group: 'succession' | 'development' | null;
  readonly position: string | null;
  readonly document: string | null;
  readonly outcome: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly seq: number;
}

/** Which cases are wanted; a filter left out does not filter. */
export interface CaseFilter extends PageRequest {
  readonly cycle?: string | undefined;
  readonly stage?: string | undefined;
  readonly box?: number | undefined;
  readonly access: AccessFilter;
}

const COLUMNS = `stream, cycle, policy, person, unit, stage, nominator, verifier, supervisor, ties,
  eligibility, eligible_on as "eligibleOn", scores, deferred,
  case when performance_level is null then null
    else jsonb_build_object('score', performance_score, 'level', performance_level) end as performance,
  case when potential_level is null then null
    else jsonb_build_object('score', potential_score, 'level', potential_level) end as potential,
  talent_score as "talentScore", mapped_box as "mappedBox", box, box_changed as "boxChanged",
  talent_group as "group", enrolled_in as "enrolledIn", position, document, outcome,
  opened_at as "openedAt", closed_at as "closedAt", seq`;

const ACCESSED = { government: 'government', unit: 'unit', subject: 'person' };

type Stored = Shown<typeof talentCaseTable>;
type Told = 'government' | 'hash' | 'talentGroup' | `${'performance' | 'potential'}${'Score' | 'Level'}`;
type Row = Omit<Stored, Told> &
  Pick<CaseView, 'performance' | 'potential'> & { readonly group: Stored['talentGroup'] };

/** The cases that pass, oldest first. */
export async function listCases(sql: Sql, filter: CaseFilter): Promise<Page<CaseView>> {
  const [at, stream] = keysetOf(filter.cursor, 2);
  const limit = limitOf(filter);
  const { access, cycle, stage, box } = filter;
  const seen = accessible(access, ACCESSED, 7);
  const rows = await sql<Row>(
    `select ${COLUMNS} from view.talent_case
     where ${seen.text} and ($1::text is null or cycle = $1) and ($2::text is null or stage = $2)
       and ($3::int is null or box = $3) and ($4::timestamptz is null or (opened_at, stream) > ($4, $5))
     order by opened_at, stream limit $6`,
    [cycle ?? null, stage ?? null, box ?? null, at, stream ?? null, limit + 1, ...seen.values],
  );
  return pageOf(rows, limit, (row) => [row.openedAt, row.stream]);
}

/** One case in scope, by its stream id. */
export async function findCase(sql: Sql, stream: string): Promise<CaseView | null> {
  const [row] = await sql<Row>(`select ${COLUMNS} from view.talent_case where stream = $1`, [stream]);
  return row ?? null;
}
