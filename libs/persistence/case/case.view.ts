import type { TalentCaseRow } from '../../domain/facts/case-row.js';
import { keysetOf, limitOf, pageOf, type Page } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';
import type { Shown } from '../sql/table.js';
import { parameters } from '../task/inbox.js';
import { pageOfCases, SHOWN_NAMES, SHOWN_WITH, wantedCases, type CaseFilter } from './case-list.js';
import type { talentCaseTable } from './case.table.js';

/** A talent case as its list and its page show it; persons are ids, scores are hundredths. */
export interface CaseView extends TalentCaseRow {
  readonly policy: string;
  readonly eligibility: readonly { readonly rule: string; readonly result: string }[];
  readonly eligibleOn: string | null;
  /** Recorded results by instrument. */
  readonly scores: {
    readonly [instrument: string]: {
      readonly score: number;
      readonly assessedOn: string;
      readonly assessor?: string;
    };
  };
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

/** A case in a list: with names, and whose turn it is as far as a task is open. */
export interface ListedCase extends CaseView {
  readonly name: string | null;
  readonly positionName: string | null;
  readonly unitName: string | null;
  readonly cycleTitle: string | null;
  /** The most urgent of its open tasks; `role` null where it waits for a person by name. */
  readonly waiting: {
    readonly kind: string;
    readonly role: string | null;
    readonly openedAt: string;
    readonly dueAt: string;
  } | null;
}

/** A page of cases, and how many there are in all. */
export interface CasePage extends Page<ListedCase> {
  readonly total: number;
}

const COLUMNS = `t.stream, t.cycle, t.policy, t.person, t.unit, t.stage, t.nominator, t.verifier, t.supervisor, t.ties,
  t.eligibility, t.eligible_on as "eligibleOn", t.scores, t.deferred,
  case when t.performance_level is null then null
    else jsonb_build_object('score', t.performance_score, 'level', t.performance_level) end as performance,
  case when t.potential_level is null then null
    else jsonb_build_object('score', t.potential_score, 'level', t.potential_level) end as potential,
  t.talent_score as "talentScore", t.mapped_box as "mappedBox", t.box, t.box_changed as "boxChanged",
  t.talent_group as "group", t.enrolled_in as "enrolledIn", t.position, t.document, t.outcome,
  t.opened_at as "openedAt", t.closed_at as "closedAt", t.seq`;

type Stored = Shown<typeof talentCaseTable>;
type Reshaped = 'government' | 'hash' | 'talentGroup' | `${'performance' | 'potential'}${'Score' | 'Level'}`;
type Row = Omit<Stored, Reshaped> &
  Pick<CaseView, 'performance' | 'potential'> & { readonly group: Stored['talentGroup'] };

type Waiting = { readonly [K in 'waitKind' | 'waitRole' | 'waitSince' | 'waitUntil']: string | null };
type ListedRow = Row & Waiting & Omit<ListedCase, keyof CaseView | 'waiting'> & { readonly key: string };

/** The cases that pass, in their order. */
export async function listCases(sql: Sql, filter: CaseFilter): Promise<CasePage> {
  const limit = limitOf(filter);
  const rows = await readCases(sql, filter, limit + 1);
  const { rows: page, next } = pageOf(rows, limit, (row) => [row.key, row.stream]);
  return { rows: page.map(listed), next, total: rows[0]?.total ?? (await countCases(sql, filter)) };
}

/** Every case that passes, in their order, as far as `most`: for an export. */
export async function allCases(sql: Sql, filter: CaseFilter, most: number): Promise<readonly ListedCase[]> {
  return (await readCases(sql, { ...filter, cursor: undefined }, most)).map(listed);
}

async function readCases(
  sql: Sql,
  filter: CaseFilter,
  most: number,
): Promise<(ListedRow & { readonly total: number })[]> {
  const { values, slot } = parameters();
  const page = pageOfCases(filter, { after: keysetOf(filter.cursor, 2), most }, slot);
  return sql(
    `with ${page}
     select ${COLUMNS}, ${SHOWN_NAMES}, page.key::text as key, (select count(*)::int from wanted) as total
     from page join view.talent_case t using (stream) ${SHOWN_WITH}
     order by page.key, t.stream`,
    values,
  );
}

/** Asked by itself for a page beyond the last row alone. */
async function countCases(sql: Sql, filter: CaseFilter): Promise<number> {
  if (filter.cursor === undefined) return 0;
  const { values, slot } = parameters();
  const wanted = wantedCases(filter, slot);
  const [row] = await sql<{ total: number }>(
    `select count(*)::int as total from view.talent_case t where ${wanted}`,
    values,
  );
  return row?.total ?? 0;
}

function listed({
  waitKind,
  waitRole,
  waitSince,
  waitUntil,
  key: _key,
  total: _total,
  ...row
}: ListedRow & { readonly total?: number }): ListedCase {
  const waiting =
    waitKind === null ? null : { kind: waitKind, role: waitRole, openedAt: waitSince!, dueAt: waitUntil! };
  return { ...row, waiting };
}

/** One case in scope, by its stream id. */
export async function findCase(sql: Sql, stream: string): Promise<CaseView | null> {
  const [row] = await sql<Row>(`select ${COLUMNS} from view.talent_case t where stream = $1`, [stream]);
  return row ?? null;
}
