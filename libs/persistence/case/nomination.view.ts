import type { Sql } from '../sql/scope.js';

/** Why somebody was nominated; null before that, and once it is erased. */
export interface NominationView {
  readonly stream: string;
  readonly reason: string | null;
}

/** What was written with the last nomination that was accepted. */
const REASON = `
select d.text::jsonb ->> 2 as reason
from record.event e
join record.disclosure d on d.stream = e.stream and d.seq = e.seq and d.class = 'evidence' and d.name = 'text'
where e.stream = $1 and e.outcome = 'accepted' and e.move in ('nominate', 'reviseNomination')
  and not exists (select from record.event later where later.stream = e.stream and later.seq > e.seq
    and later.outcome = 'accepted' and later.move in ('nominate', 'reviseNomination'))`;

/** The reason of a case's last nomination, as it was sealed. */
export async function findNomination(sql: Sql, stream: string): Promise<NominationView> {
  const [row] = await sql<{ reason: string }>(REASON, [stream]);
  return { stream, reason: row?.reason ?? null };
}
