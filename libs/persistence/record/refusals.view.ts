import type { Json } from '../../domain/kernel/json.js';
import { namesOf } from '../reference/directory.js';
import { likePart } from '../sql/like-part.js';
import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';

/** An attempt that the law refused, with the rule, what it looked at, and who tried. */
export interface RefusedAttempt {
  readonly stream: string;
  readonly seq: number;
  readonly at: string;
  readonly move: string;
  /** Hash of the policy version that the attempt was judged under. */
  readonly policy: string;
  readonly actor: string | null;
  readonly actorName: string | null;
  readonly subject: string | null;
  readonly subjectName: string | null;
  readonly refusal: {
    readonly code: string;
    readonly sentence: { readonly id: string; readonly en: string };
    readonly article: string;
    readonly datum: Json;
    readonly fixer: string;
  } | null;
}

/** Which attempts are wanted; a filter left out does not filter. */
export interface RefusalFilter extends PageRequest {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly government?: string | undefined;
  readonly rule?: string | undefined;
}

interface Row extends Omit<RefusedAttempt, 'actorName' | 'subjectName'> {
  readonly key: string;
}

/** A text that somebody has broken is no refusal that could be shown; the replay names it. */
const REFUSED = `
select e.stream, e.seq, e.at, e.at::text as key, e.move, e.policy, e.actor_person as actor, s.subject, r.refusal
from record.event e
left join view.stream s using (stream)
left join lateral (
  select case when pg_input_is_valid(d.text, 'jsonb') then d.text::jsonb -> 2 end as refusal
  from record.disclosure d where d.stream = e.stream and d.seq = e.seq and d.name = 'refusal' limit 1
) r on true
where e.outcome = 'refused'
  and ($1::text is null or e.stream ilike $1 or exists (
    select from identity.person i where i.person in (e.actor_person, s.subject) 
      and i.searched_name like identity.search_form($1)))
  and ($2::text is null or starts_with(e.stream, $2 || '/')) and ($3::text is null or e.government = $3)
  and ($4::text is null or r.refusal ->> 'code' = $4)
  and ($5::timestamptz is null or (e.at, e.stream, e.seq) < ($5::timestamptz, $6, $7::int))
order by e.at desc, e.stream desc, e.seq desc limit $8`;

/** The refused attempts in scope, the latest first. */
export async function listRefusals(sql: Sql, filter: RefusalFilter): Promise<Page<RefusedAttempt>> {
  const keys = keysetOf(filter.cursor, 3);
  const limit = limitOf(filter);
  const { q, kind, government, rule } = filter;
  const wanted = [likePart(q), kind, government, rule].map((one) => one ?? null);
  const rows = await sql<Row>(REFUSED, [...wanted, ...keys, limit + 1]);
  const { rows: page, next } = pageOf(rows, limit, (row) => [row.key, row.stream, String(row.seq)]);
  const names = await namesOf(
    sql,
    page.flatMap(({ actor, subject }) => [actor, subject].filter((one) => one !== null)),
  );
  const nameOf = (person: string | null): string | null => names.get(person ?? '')?.name ?? null;
  const shown = page.map(({ key: _key, at, refusal, ...row }) => {
    const { actor, subject } = row;
    const called = { actorName: nameOf(actor), subjectName: nameOf(subject) };
    return { ...row, ...called, at, refusal: refusal && shownRefusal(refusal) };
  });
  return { rows: shown, next };
}

/** What else a refusal holds, such as the moves that were legal, is no matter of a list. */
const shownRefusal = ({ code, sentence, article, datum, fixer }: NonNullable<RefusedAttempt['refusal']>) => ({
  code,
  sentence,
  article,
  datum,
  fixer,
});
