import { likePart } from '../sql/like-part.js';
import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';

/** A stream as a search finds it; names are for display alone. */
export interface FoundStream {
  readonly stream: string;
  readonly kind: string;
  readonly government: string;
  readonly subject: string | null;
  readonly subjectName: string | null;
  readonly position: string | null;
  readonly positionTitle: string | null;
  readonly stage: string;
  readonly closed: string | null;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly acts: number;
  readonly refused: number;
}

/** Which streams are wanted; a filter left out does not filter. */
export interface StreamSearch extends PageRequest {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly government?: string | undefined;
  readonly stage?: string | undefined;
  /** How it ended; `open` for what has not. */
  readonly outcome?: string | undefined;
}

interface Row extends FoundStream {
  /** The instant as Postgres writes it, so that the next page starts exactly after it. */
  readonly key: string;
}

const FOUND = `
select s.stream, s.kind, s.government, s.subject, s.stage, s.closed, s.seq as acts,
  i.shown_name as "subjectName", p.position, p.title as "positionTitle",
  (select count(*)::int from record.event e where e.stream = s.stream and e.outcome = 'refused') as refused,
  s.opened_at as "openedAt", s.updated_at as "updatedAt", s.updated_at::text as key
from view.stream s
left join identity.person i on i.person = s.subject
left join view.succession c on c.stream = s.stream
left join reference.position p on p.position = c.position
where ($1::text is null or 
  identity.search_form(concat_ws(' ', i.shown_name, p.title, s.stream)) like identity.search_form($1))
  and ($2::text is null or s.kind = $2) and ($3::text is null or s.government = $3)
  and ($4::text is null or s.stage = $4) and ($5::text is null or coalesce(s.closed, 'open') = $5)
  and ($6::timestamptz is null or (s.updated_at, s.stream) < ($6::timestamptz, $7))
order by s.updated_at desc, s.stream desc limit $8`;

/** The streams in scope that a search finds, those acted on last first. */
export async function searchStreams(sql: Sql, search: StreamSearch): Promise<Page<FoundStream>> {
  const [at, stream] = keysetOf(search.cursor, 2);
  const limit = limitOf(search);
  const { q, kind, government, stage, outcome } = search;
  const wanted = [likePart(q), kind, government, stage, outcome].map((one) => one ?? null);
  const rows = await sql<Row>(FOUND, [...wanted, at, stream, limit + 1]);
  const { rows: page, next } = pageOf(rows, limit, (row) => [row.key, row.stream]);
  return { rows: page.map(({ key: _key, ...row }) => row), next };
}
