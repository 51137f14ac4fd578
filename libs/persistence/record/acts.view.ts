import type { Json } from '../../domain/kernel/json.js';
import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';

type Object = { readonly [key: string]: Json };

/** One sealed act as the timeline of its stream shows it; a refusal whose reason was erased has none. */
export interface ActView {
  readonly seq: number;
  readonly at: string;
  readonly move: string;
  readonly outcome: string;
  readonly actor: Object;
  /** The paper that a person acted on, as it was sealed; null for others, and once it is erased. */
  readonly authority: {
    readonly role: string;
    readonly kind: string;
    readonly decree: string;
    readonly from: string;
    readonly until: string | null;
  } | null;
  readonly stage: string;
  readonly events: readonly Object[];
  readonly refusal: { readonly code: string; readonly sentence: Object; readonly article: string } | null;
  /** Free texts by the digest that an event names; null once erased. */
  readonly texts: { readonly [digest: string]: string | null };
  readonly hash: string;
}

interface Row extends Omit<ActView, 'stage' | 'events' | 'refusal' | 'texts'> {
  readonly story: { readonly stage: string; readonly events: readonly Object[] };
  readonly refused: NonNullable<ActView['refusal']> | null;
  readonly told: ActView['texts'] | null;
}

/** A disclosure's text is the array [salt, name, value]; a fact's value is `{name, value, cites, subject}`. */
const ACTS = `
select e.seq, e.hash, e.move, e.outcome, e.text::jsonb ->> 'at' as at, e.text::jsonb -> 'actor' as actor,
  (select d.text::jsonb -> 2 from record.disclosure d
   where d.stream = e.stream and d.seq = e.seq and d.class = 'story') as story,
  (select d.text::jsonb -> 2 from record.disclosure d
   where d.stream = e.stream and d.seq = e.seq and d.name = 'refusal') as refused,
  (select jsonb_object_agg(d.digest, d.text::jsonb -> 2) from record.disclosure d
   where d.stream = e.stream and d.seq = e.seq and d.name = 'text') as told,
  (select jsonb_build_object('role', fact -> 'role', 'kind', fact -> 'kind', 'decree', fact -> 'decree',
     'from', fact -> 'from', 'until', fact -> 'until')
   from (select d.text::jsonb -> 2 -> 'value' as fact from record.disclosure d
     where d.stream = e.stream and d.seq = e.seq
       and d.name = 'fact/standing:' || (e.text::jsonb -> 'actor' ->> 'standing')) as sealed
   where jsonb_typeof(fact) = 'object') as authority
from record.event e
where e.stream = $1 and ($2::int is null or e.seq > $2) order by e.seq limit $3`;

/** The acts of one stream in scope, first to last. */
export async function listActs(sql: Sql, stream: string, request: PageRequest): Promise<Page<ActView>> {
  const [after] = keysetOf(request.cursor, 1);
  const limit = limitOf(request);
  const rows = await sql<Row>(ACTS, [stream, after, limit + 1]);
  return pageOf(rows.map(shown), limit, ({ seq }) => [String(seq)]);
}

function shown({ story, refused, told, ...row }: Row): ActView {
  const { stage, events } = story;
  const refusal = refused && { code: refused.code, sentence: refused.sentence, article: refused.article };
  const texts = Object.fromEntries(digestsIn(events).map((digest) => [digest, told?.[digest] ?? null]));
  return { ...row, stage, events, refusal, texts };
}

/** Fields of an event whose name ends in Text hold the digest of a free text, or null. */
function digestsIn(events: readonly Object[]): string[] {
  return events.flatMap((event) =>
    Object.entries(event).flatMap(([field, value]) =>
      field.endsWith('Text') && typeof value === 'string' ? [value] : [],
    ),
  );
}
