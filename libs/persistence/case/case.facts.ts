import type { TalentCaseRow } from '../../domain/facts/case-row.js';
import type { FactReader, FactReaders, FactRequest, ReadFact } from '../sql/fact.js';

type Row = TalentCaseRow & { readonly seq: number; readonly hash: string };

const COLUMNS = `stream, cycle, person, unit, stage, nominator, verifier, supervisor, ties,
  case when performance_level is null then null
    else jsonb_build_object('score', performance_score, 'level', performance_level) end as performance,
  case when potential_level is null then null
    else jsonb_build_object('score', potential_score, 'level', potential_level) end as potential,
  talent_score as "talentScore", mapped_box as "mappedBox", box, enrolled_in as "enrolledIn", outcome, seq, hash`;

const valueOf = ({ seq: _seq, hash: _hash, ...value }: Row): TalentCaseRow => value;
const citeOf = ({ stream, seq, hash }: Row) => ({ stream, seq, hash });

/** A fact that is a list of cases, cited row by row. It is about many, so it has no subject of its own. */
const listed = ({ name }: FactRequest, rows: readonly Row[]): ReadFact<readonly TalentCaseRow[]> => ({
  name,
  value: rows.map(valueOf),
  cites: rows.map(citeOf),
  subject: null,
});

/** `case`: the case that the argument `case` names, or null. */
const readCase: FactReader<'case'> = async (sql, { name, arguments: given }) => {
  const stream = String(given['case'] ?? '');
  const [row] = await sql<Row>(`select ${COLUMNS} from view.talent_case where stream = $1`, [stream]);
  if (!row) return [{ name, value: null, cites: [], subject: null }];
  return [{ name, value: valueOf(row), cites: [citeOf(row)], subject: row.person }];
};

/** `cases`: the cases that the argument `cases` names, by stream id; those nobody knows are missing. */
const readCases: FactReader<'cases'> = async (sql, request) => {
  const { cases } = request.arguments;
  const named = Array.isArray(cases) ? cases.map(String) : [];
  const rows = await sql<Row>(
    `select ${COLUMNS} from view.talent_case where stream = any($1) order by stream`,
    [named],
  );
  return [listed(request, rows)];
};

/** More candidates than any shortlist could need; the fact of a large cycle must still fit into one message. */
const CANDIDATES_MAX = 200;

const BEST = `
with rank as (
  select (rule -> 'performance')::int as performance, (rule -> 'potential')::int as potential
  from view.cycle c join record.artifact a on a.hash = c.policy,
    lateral (select convert_from(a.bytes, 'UTF8')::jsonb -> 'rank' as rule) as policy
  where c.stream = $1)
select ${COLUMNS} from (
  select t.* from view.talent_case t left join rank on true
  where t.cycle = $1 and t.talent_group = 'succession' and t.stage = 'succession' and t.position is null
    and t.closed_at is null
  order by t.performance_score * coalesce(rank.performance, 1) + t.potential_score * coalesce(rank.potential, 1) desc,
    t.potential_score desc, t.performance_score desc, t.stream limit $2) as best
order by stream`;

/**
 * `candidates`: the open, unplaced cases of the succession group of the cycle that the argument `cycle` names; the
 * best 200 by the published rank, which the law then applies itself.
 */
const readCandidates: FactReader<'candidates'> = async (sql, request) => {
  const rows = await sql<Row>(BEST, [String(request.arguments['cycle'] ?? ''), CANDIDATES_MAX]);
  return [listed(request, rows)];
};

export const caseFacts: FactReaders = {
  case: readCase,
  cases: readCases,
  candidates: readCandidates,
};
